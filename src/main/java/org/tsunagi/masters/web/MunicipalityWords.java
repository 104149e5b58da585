package org.tsunagi.masters.web;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.web.Option;
import org.tsunagi.masters.FormerYears.NameChange;
import org.tsunagi.masters.Prefecture.CertificateWording;
import org.tsunagi.masters.Profession.ProfessionGroup;

/** What the pages of the masters offer to choose from, and what cannot stand in a template. */
@TemplateExtension(namespace = "municipality")
final class MunicipalityWords {
    private MunicipalityWords() {}

    /** The hint of the certificate's wording, whose braces a template would take for its own. */
    static String wordingHint() {
        return Messages.say("masters.wording.hint", String.join(" ", CertificateWording.PLACEHOLDERS));
    }

    static List<Option> nameChanges() {
        return Option.all(NameChange.class);
    }

    static List<Option> groups() {
        return Option.all(ProfessionGroup.class);
    }

    static List<Option> words() {
        return MunicipalityWord.ALL.stream().map(word -> new Option(word, word)).toList();
    }
}
