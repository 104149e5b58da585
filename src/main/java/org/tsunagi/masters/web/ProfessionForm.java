package org.tsunagi.masters.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.masters.Profession.ProfessionGroup;
import org.tsunagi.masters.ProfessionDesk.NewProfession;
import org.tsunagi.masters.ProfessionViews.ProfessionDetail;
import org.tsunagi.masters.ProfessionViews.ProfessionLine;

/** What is typed about a profession; aliases one a line. */
record ProfessionForm(
        @RestForm @Nullable String code,
        @RestForm @Nullable String name,
        @RestForm @Nullable String group,
        @RestForm @Nullable String sortOrder,
        @RestForm @Nullable String aliases,
        @RestForm @Nullable String printed,
        @RestForm @Nullable String printedYear,
        @RestForm @Nullable String version) {
    private static final int LAST_PLACE = 9999;
    private static final int LONGEST = 50;

    /** A new profession behind those there are: its code and its place are filled in. */
    static ProfessionForm blank(List<ProfessionLine> there) {
        int last = there.stream()
                .filter(one -> one.group() != ProfessionGroup.OTHER)
                .mapToInt(ProfessionLine::sortOrder)
                .max()
                .orElse(0);
        int place = Math.min(last + 10, LAST_PLACE);
        return new ProfessionForm("profession-" + place, "", "", Integer.toString(place), "", "", "", "");
    }

    static ProfessionForm of(ProfessionDetail detail, FiscalYear year) {
        NewProfession kept = detail.profession();
        return new ProfessionForm(
                kept.code(),
                kept.name(),
                kept.group().name(),
                Integer.toString(kept.sortOrder()),
                String.join("\n", new TreeSet<>(kept.aliases())),
                detail.labels().getOrDefault(year.year(), ""),
                Integer.toString(year.year()),
                "");
    }

    ProfessionForm withCode(String fixed) {
        return new ProfessionForm(fixed, name, group, sortOrder, aliases, printed, printedYear, version);
    }

    /** The profession wanted, or null with the problems told. */
    @Nullable
    NewProfession read(Problems problems) {
        Fields in = new Fields(problems);
        String typedCode = in.text("code", code, LONGEST);
        String typedName = in.text("name", name, LONGEST);
        ProfessionGroup chosen = in.choice("group", group, ProfessionGroup.class);
        Integer place = in.number("sortOrder", sortOrder, 0, LAST_PLACE);
        Set<String> spellings = new LinkedHashSet<>();
        for (String line : (aliases == null ? "" : aliases).split("\\R")) {
            String spelling = in.optionalText("aliases", line, LONGEST);
            if (spelling != null) {
                spellings.add(spelling);
            }
        }
        return typedCode == null || typedName == null || chosen == null || place == null || !problems.none()
                ? null
                : new NewProfession(typedCode, typedName, chosen, place, spellings);
    }

    /** What the report of the year on the form prints; empty for the name itself. */
    String label(Problems problems) {
        String label = new Fields(problems).optionalText("printed", printed, LONGEST);
        return label == null ? "" : label;
    }

    static Map<String, String> words(ProfessionDetail detail, FiscalYear year) {
        NewProfession kept = detail.profession();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("職種名", kept.name());
        words.put("区分", Messages.label(kept.group()));
        words.put("ほかの書き方", String.join("\n", new TreeSet<>(kept.aliases())));
        words.put(year.label() + "の報告での名称", detail.labels().getOrDefault(year.year(), kept.name()));
        words.put("表示順", Integer.toString(kept.sortOrder()));
        return words;
    }
}
