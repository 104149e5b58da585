package org.tsunagi.register.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.ListChoice;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Paging;
import org.tsunagi.register.RegisterRow;

/** The page of the register. */
final class RegisterPages {
    private RegisterPages() {}

    /**
     * @param most how many lines are taken out at most
     * @param named how many of the latest names a search looks at
     */
    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RegisterList(
            Page page,
            RegisterFilter filter,
            Choices choices,
            List<RegisterRow> rows,
            Paging paging,
            ListChoice.Form listing,
            int most,
            int named)
            implements TemplateInstance {}

    /** What the filters offer. */
    record Choices(
            List<Option> years,
            List<Option> programs,
            List<Option> municipalities,
            List<Option> professions,
            List<Option> states) {}
}
