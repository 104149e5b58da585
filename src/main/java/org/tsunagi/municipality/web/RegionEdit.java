package org.tsunagi.municipality.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Stored;
import org.tsunagi.municipality.MunicipalityLine;
import org.tsunagi.municipality.RegionLine;

/** A region: its name and its municipalities of today. */
@CheckedTemplate(basePath = "municipality", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RegionEdit(
        Page page, String word, RegionLine region, RegionForm form, Stored stored, List<MunicipalityLine> members)
        implements TemplateInstance {}
