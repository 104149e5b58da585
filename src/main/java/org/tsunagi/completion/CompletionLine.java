package org.tsunagi.completion;

import java.time.LocalDate;
import org.tsunagi.base.kernel.PersonName;

/** One decision on its own, for the page that takes it back; the name is the trainee's of today. */
public record CompletionLine(
        long id, long courseId, String course, int number, PersonName name, LocalDate decidedOn, boolean stands) {}
