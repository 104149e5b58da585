package org.tsunagi.trainee.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Stored;
import org.tsunagi.trainee.TraineeViews.TraineeDetail;

/** The form in which a trainee's name is corrected. */
@CheckedTemplate(basePath = "trainee", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NameCorrection(Page page, TraineeDetail trainee, NameForm form, Stored stored) implements TemplateInstance {}
