package org.tsunagi.course.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsunagi.base.web.Fields;
import org.tsunagi.base.web.Problems;
import org.tsunagi.course.CurriculumChoice;
import org.tsunagi.course.SubjectLine;

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

    List<CurriculumRow> rows() {
        return subjects.stream()
                .map(subject -> new CurriculumRow(subject, chosen(subject)))
                .toList();
    }

    private String chosen(SubjectLine subject) {
        String choice = sent.getFirst(CurriculumRow.field(subject.id()));
        return choice == null ? "" : choice;
    }
}
