package org.tsunagi.course.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.web.Stored;
import org.tsunagi.course.CourseViews.SubjectLine;
import org.tsunagi.course.CurriculumItem.CurriculumChoice;

/** What was chosen for each subject of the year; a subject that was not on the page stays as it is. */
record CurriculumForm(List<SubjectLine> subjects, MultivaluedMap<String, String> sent) {

    Map<Long, CurriculumChoice> read(Problems problems) {
        Fields in = new Fields(problems);
        Map<Long, CurriculumChoice> choices = new LinkedHashMap<>();
        for (CurriculumRow row : rows()) {
            CurriculumChoice choice = in.optionalChoice(row.field(), row.choice(), CurriculumChoice.class);
            if (choice != null) {
                choices.put(row.subject().id(), choice);
            }
        }
        return choices;
    }

    @Nullable
    String sentVersion() {
        return sent.getFirst("version");
    }

    long version() {
        return Stored.version(sentVersion());
    }

    /** The words of what is stored, for each subject of which something else was sent. */
    Map<String, String> differences(Map<Long, CurriculumChoice> held) {
        Map<String, String> words = new LinkedHashMap<>();
        for (CurriculumRow row : rows()) {
            CurriculumChoice stored = held.getOrDefault(row.subject().id(), CurriculumChoice.NONE);
            if (!stored.name().equals(row.choice())) {
                words.put(row.subject().title(), Messages.label(stored));
            }
        }
        return words;
    }

    List<CurriculumRow> rows() {
        return subjects.stream()
                .map(subject -> new CurriculumRow(subject, chosen(subject)))
                .toList();
    }

    /** Whether the button was pressed that makes every subject required, whatever is chosen in its row. */
    boolean allRequired() {
        return CurriculumChoice.REQUIRED.name().equals(sent.getFirst("all"));
    }

    private String chosen(SubjectLine subject) {
        if (allRequired() && sent.containsKey(CurriculumRow.field(subject.id()))) {
            return CurriculumChoice.REQUIRED.name();
        }
        String choice = sent.getFirst(CurriculumRow.field(subject.id()));
        return choice == null ? "" : choice;
    }
}
