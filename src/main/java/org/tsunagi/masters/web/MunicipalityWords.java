package org.tsunagi.masters.web;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.tsunagi.base.web.Option;
import org.tsunagi.masters.FormerYears.NameChange;
import org.tsunagi.masters.Profession.ProfessionGroup;
import org.tsunagi.masters.TermsOfOffice.Post;

/** What the pages of the masters offer to choose from, and what cannot stand in a template. */
@TemplateExtension(namespace = "municipality")
final class MunicipalityWords {
    private MunicipalityWords() {}

    static List<Option> nameChanges() {
        return Option.all(NameChange.class);
    }

    static List<Option> posts() {
        return Option.all(Post.class);
    }

    static List<Option> groups() {
        return Option.all(ProfessionGroup.class);
    }

    static List<Option> words() {
        return MunicipalityWord.ALL.stream().map(word -> new Option(word, word)).toList();
    }
}
