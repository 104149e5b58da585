package org.tsunagi;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which features the query texts of each feature name: the entities, or in SQL their tables and the tables of their words, after
 * {@code from} and {@code join}.
 */
final class QueryArrows {
    private static final Path SOURCES = Path.of("src/main/java/org/tsunagi");
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("\\b(?:from|join|update|delete)\\s+(\\w+)");
    private static final Map<String, String> FEATURE_OF_ENTITY = ArchitectureTest.HOUSE.stream()
            .filter(one -> one.isAnnotatedWith(Entity.class))
            .collect(Collectors.toMap(one -> one.getSimpleName(), ArchitectureTest::feature));
    private static final Map<String, String> FEATURE_OF_TABLE = FEATURE_OF_ENTITY.entrySet().stream()
            .collect(Collectors.toMap(one -> table(one.getKey()), Map.Entry::getValue));

    /** By feature, without itself. */
    static final Map<String, Set<String>> IN_THE_SOURCES = read();

    private QueryArrows() {}

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> arrows = new HashMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Path within = SOURCES.relativize(file);
                if (within.getNameCount() > 1) {
                    String feature = within.getName(0).toString();
                    Set<String> named = named(Files.readString(file));
                    named.remove(feature);
                    arrows.computeIfAbsent(feature, none -> new HashSet<>()).addAll(named);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return arrows;
    }

    private static Set<String> named(String source) {
        Set<String> features = new HashSet<>();
        Matcher text = TEXT.matcher(source);
        while (text.find()) {
            Matcher entity = NAMED.matcher(text.group(1) == null ? text.group(2) : text.group(1));
            while (entity.find()) {
                String feature = FEATURE_OF_ENTITY.getOrDefault(
                        entity.group(1), FEATURE_OF_TABLE.get(entity.group(1).replaceFirst("_word$", "")));
                if (feature != null) {
                    features.add(feature);
                }
            }
        }
        return features;
    }

    /** As Hibernate and the migrations write an entity's name: SessionDay is session_day. */
    private static String table(String entity) {
        return entity.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
