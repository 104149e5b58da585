package org.tsunagi.municipality.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Stored;
import org.tsunagi.municipality.ProfessionDetail;

/** The form of a profession, with the label of one fiscal year. */
@CheckedTemplate(basePath = "municipality", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProfessionEdit(Page page, ProfessionDetail profession, ProfessionForm form, FiscalYear year, Stored stored)
        implements TemplateInstance {}
