package org.tsunagi.certificate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagi.certificate.Wording.Part;
import org.tsunagi.certificate.Wording.Placeholder;

/** What a stored wording says of somebody under another name: by its template, letter for letter, or not at all. */
record Rewording(Wording template, Map<Placeholder, String> before, Map<Placeholder, String> now) {
    private static final String SHORTEST = "(.*?)";
    private static final String LONGEST = "(.*)";

    /** So many values of one paragraph may be read from it; more are not tried. */
    private static final int MOST_OPEN = 5;

    /**
     * The stored paragraphs with the values of now where those of before stand; empty where the template does not say what is
     * stored, or leaves open which letters are whose.
     */
    Optional<List<String>> of(List<String> stored) {
        Optional<List<String>> said = of(stored, SHORTEST);
        return said.equals(of(stored, LONGEST)) ? said : Optional.empty();
    }

    private Optional<List<String>> of(List<String> stored, String open) {
        List<List<Part>> paragraphs = template.paragraphs();
        if (paragraphs.size() != stored.size()) {
            return Optional.empty();
        }
        List<String> said = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            Optional<String> paragraph = paragraph(paragraphs.get(i), stored.get(i), open);
            if (paragraph.isEmpty()) {
                return Optional.empty();
            }
            said.add(paragraph.get());
        }
        return Optional.of(said);
    }

    private Optional<String> paragraph(List<Part> parts, String stored, String open) {
        long unknown = parts.stream()
                .map(Part::placeholder)
                .filter(placeholder -> placeholder != null && !before.containsKey(placeholder))
                .count();
        if (unknown > MOST_OPEN) {
            return Optional.empty();
        }
        StringBuilder pattern = new StringBuilder();
        for (Part part : parts) {
            Placeholder placeholder = part.placeholder();
            String known = placeholder == null ? part.text() : before.get(placeholder);
            pattern.append(known == null ? open : Pattern.quote(known));
        }
        Matcher found = Pattern.compile(pattern.toString()).matcher(stored);
        if (!found.matches()) {
            return Optional.empty();
        }
        StringBuilder said = new StringBuilder();
        int group = 1;
        for (Part part : parts) {
            Placeholder placeholder = part.placeholder();
            if (placeholder == null) {
                said.append(part.text());
            } else {
                said.append(before.containsKey(placeholder) ? now.get(placeholder) : found.group(group++));
            }
        }
        return Optional.of(said.toString());
    }

    /** The values of somebody by which a wording is told apart. */
    static Map<Placeholder, String> values(String name, String birthDate) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.NAME, name);
        if (!birthDate.isEmpty()) {
            values.put(Placeholder.BIRTH_DATE, birthDate);
        }
        return values;
    }
}
