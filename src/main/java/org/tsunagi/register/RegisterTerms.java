package org.tsunagi.register;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsunagi.base.workbook.HeadedMeaning;

@ApplicationScoped
class RegisterTerms implements PanacheRepository<RegisterTerm> {
    /** As it was last assigned. */
    HeadedMeaning<RegisterField> meaning() {
        Map<String, RegisterField> columns = new HashMap<>();
        Map<RegisterField, Map<String, String>> words = new EnumMap<>(RegisterField.class);
        listAll().forEach(term -> {
            if (term.field().equals(RegisterTerm.HEADING)) {
                field(term.meaning()).ifPresent(field -> columns.put(term.word(), field));
            } else {
                field(term.field())
                        .ifPresent(field -> words.computeIfAbsent(field, of -> new HashMap<>())
                                .put(term.word(), term.meaning()));
            }
        });
        return new HeadedMeaning<>(columns, words);
    }

    void assign(HeadedMeaning<RegisterField> meaning) {
        Map<String, RegisterTerm> known =
                listAll().stream().collect(Collectors.toMap(RegisterTerms::key, Function.identity()));
        meaning.columns().forEach((heading, field) -> keep(known, RegisterTerm.HEADING, heading, field.name()));
        meaning.words()
                .forEach((field, words) -> words.forEach((word, means) -> keep(known, field.name(), word, means)));
    }

    private void keep(Map<String, RegisterTerm> known, String field, String word, String meaning) {
        RegisterTerm term = new RegisterTerm(field, word, meaning);
        RegisterTerm before = known.get(key(term));
        if (before == null) {
            persist(term);
        } else {
            before.mean(meaning);
        }
    }

    private static String key(RegisterTerm term) {
        return term.field() + " " + term.word();
    }

    private static Optional<RegisterField> field(String name) {
        return Arrays.stream(RegisterField.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
