package org.tsunagi.municipality.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Stored;
import org.tsunagi.municipality.MunicipalityDetail;

/** A municipality: its name and the regions it has belonged to. */
@CheckedTemplate(basePath = "municipality", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record MunicipalityEdit(
        Page page,
        String word,
        MunicipalityDetail municipality,
        MunicipalityForm form,
        Stored stored,
        MembershipForm membership,
        List<Option> regions)
        implements TemplateInstance {}
