package org.tsunagi.home.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Paging;
import org.tsunagi.home.Found;
import org.tsunagi.home.FoundPlace;

/** @param words what was looked for; blank before a search */
@CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SearchList(Page page, String words, List<Found> people, Paging paging, List<FoundPlace> places)
        implements TemplateInstance {}
