package org.tsunagi.intake;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.workbook.HeadedMeaning;
import org.tsunagi.course.Course;

/** What the columns and words of the office's own application service mean, as an officer assigned them for a course. */
@Entity
class ImportMapping extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    private Instant assignedAt;

    @ElementCollection
    @CollectionTable(name = "import_column", joinColumns = @JoinColumn(name = "mapping_id"))
    @MapKeyColumn(name = "heading")
    @Column(name = "field")
    @Enumerated(EnumType.STRING)
    private Map<String, ImportField> columns = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "import_word", joinColumns = @JoinColumn(name = "mapping_id"))
    private Set<AssignedWord> words = new HashSet<>();

    protected ImportMapping() {}

    ImportMapping(Course course) {
        this.course = course;
    }

    void assign(HeadedMeaning<ImportField> meaning, Instant now) {
        this.assignedAt = now;
        this.columns.putAll(meaning.columns());
        Set<AssignedWord> said = meaning.words().entrySet().stream()
                .flatMap(of -> of.getValue().entrySet().stream()
                        .map(one -> new AssignedWord(of.getKey(), one.getKey(), one.getValue())))
                .collect(Collectors.toSet());
        this.words.removeIf(old -> said.stream().anyMatch(old::isAbout) && !said.contains(old));
        this.words.addAll(said);
    }

    HeadedMeaning<ImportField> meaning() {
        return new HeadedMeaning<>(
                columns,
                words.stream()
                        .collect(Collectors.groupingBy(
                                AssignedWord::field, Collectors.toMap(AssignedWord::word, AssignedWord::meaning))));
    }

    /** A word of the service beside the value of ours that it means. */
    @Embeddable
    record AssignedWord(@Enumerated(EnumType.STRING) ImportField field, String word, String meaning) {
        boolean isAbout(AssignedWord other) {
            return field == other.field && word.equals(other.word);
        }
    }
}
