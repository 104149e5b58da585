package org.tsunagi.base.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tsunagi.base.kernel.Role;

@CheckedTemplate(basePath = "sink", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SinkPage(
        Page page,
        SinkForm form,
        List<Option> roles,
        List<Option> professions,
        LocalDate day,
        Instant moment,
        Role role,
        Paging paging,
        String key)
        implements TemplateInstance {}
