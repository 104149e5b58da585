package org.tsunagi.trainee.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Stored;
import org.tsunagi.trainee.TraineeViews.TraineeDetail;

/** The pages about a trainee; each record is one template. */
final class TraineePages {
    private TraineePages() {}

    /** The form in which a trainee's birth date is corrected. */
    @CheckedTemplate(basePath = "trainee", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BirthDateCorrection(Page page, TraineeDetail trainee, BirthDateForm form, Stored stored)
            implements TemplateInstance {}

    /** The form in which a trainee's name is corrected. */
    @CheckedTemplate(basePath = "trainee", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NameCorrection(Page page, TraineeDetail trainee, NameForm form, Stored stored) implements TemplateInstance {}
}
