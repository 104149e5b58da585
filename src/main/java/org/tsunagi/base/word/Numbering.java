package org.tsunagi.base.word;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * How a document's lists count. A word processor counts by what a list refers to (its {@code abstractNum}, which several lists may
 * share), so another letter gets that again with all the lists that refer to it.
 */
final class Numbering {
    /** What ties one to styles, of which there is one only: the paragraphs of the copy say themselves what they are. */
    private static final Set<String> TIES = Set.of("styleLink", "numStyleLink", "pStyle");

    private static final Set<String> NOT_COUNTING = Set.of("bullet", "none");

    private final @Nullable Document part;
    private final Map<String, Element> styles;
    private final Map<String, Element> lists;
    private final Map<String, Element> counters;
    private int last;
    private int size;

    /**
     * Reads the part.
     *
     * @param part null where the document has none
     */
    Numbering(@Nullable Document part, Map<String, Element> styles) {
        this.part = part;
        this.styles = styles;
        this.lists = named(part, "num", "numId");
        this.counters = named(part, "abstractNum", "abstractNumId");
        this.last = Stream.concat(lists.keySet().stream(), counters.keySet().stream())
                .mapToInt(Numbering::number)
                .max()
                .orElse(0);
    }

    static Map<String, Element> named(@Nullable Document part, String name, String by) {
        return part == null
                ? Map.of()
                : Xml.children(part.getDocumentElement(), name)
                        .collect(Collectors.toMap(
                                element -> element.getAttributeNS(Xml.W, by),
                                Function.identity(),
                                (first, twice) -> first,
                                LinkedHashMap::new));
    }

    private static int number(String id) {
        return id.matches("[0-9]{1,8}") ? Integer.parseInt(id) : 0;
    }

    /** Its levels: those of its own, and of what it refers to. */
    List<Element> levels(String list) {
        Stream<Element> own =
                Optional.ofNullable(lists.get(list)).stream().flatMap(one -> Xml.all(one, "lvl").stream());
        Stream<Element> shared = counter(list).map(this::drawn).stream().flatMap(one -> Xml.children(one, "lvl"));
        return Stream.concat(own, shared).toList();
    }

    private boolean counts(String list) {
        return counter(list).isPresent()
                && levels(list).stream()
                        .flatMap(level -> Xml.child(level, "numFmt").stream())
                        .anyMatch(format -> !NOT_COUNTING.contains(Xml.value(format)));
    }

    private Optional<Element> counter(String list) {
        return Optional.ofNullable(lists.get(list))
                .flatMap(one -> Xml.child(one, "abstractNumId"))
                .map(id -> counters.get(Xml.value(id)));
    }

    /** The one with the levels: where a list style stands for them, that of the style. */
    private Element drawn(Element counter) {
        return Xml.child(counter, "numStyleLink")
                .map(link -> styles.get(Xml.value(link)))
                .flatMap(style -> Xml.child(style, "pPr"))
                .flatMap(properties -> Xml.child(properties, "numPr"))
                .flatMap(listed -> Xml.child(listed, "numId"))
                .flatMap(id -> counter(Xml.value(id)))
                .orElse(counter);
    }

    /** The lists of one letter that is not the first. */
    Anew anew() {
        return new Anew();
    }

    /** The lists of one letter, which count as those of the first and not on from them. */
    final class Anew {
        private final Map<String, String> ofLists = new HashMap<>();
        private final Map<String, String> ofCounters = new HashMap<>();

        private Anew() {}

        /** The one that stands for this list; null where nothing counts. */
        @Nullable
        String of(String list) {
            return counts(list) ? ofLists.computeIfAbsent(list, this::added) : null;
        }

        private String added(String list) {
            Element old = Objects.requireNonNull(lists.get(list));
            Element refers = Xml.child(old, "abstractNumId").orElseThrow();
            String counter = ofCounters.computeIfAbsent(Xml.value(refers), this::counter);
            Element copy = copied(old, "numId");
            copy.removeAttribute("w16cid:durableId");
            Xml.put(Xml.child(copy, "abstractNumId").orElseThrow(), "val", counter);
            return behind(lists, copy, "numId");
        }

        private String counter(String id) {
            Element copy = copied(drawn(Objects.requireNonNull(counters.get(id))), "abstractNumId");
            // two of the same are one to Word
            Xml.child(copy, "nsid").ifPresent(one -> Xml.put(one, "val", "%08X".formatted(last)));
            return behind(counters, copy, "abstractNumId");
        }

        private Element copied(Element old, String by) {
            Element copy = (Element) old.cloneNode(true);
            Xml.all(copy).stream()
                    .filter(element -> TIES.contains(element.getLocalName()))
                    .forEach(element -> element.getParentNode().removeChild(element));
            last++;
            Xml.put(copy, by, Integer.toString(last));
            return copy;
        }

        private String behind(Map<String, Element> those, Element copy, String by) {
            Element any = those.values().iterator().next();
            any.getParentNode().insertBefore(copy, any.getNextSibling());
            StringBuilder written = new StringBuilder();
            Xml.write(copy, written);
            size += written.length();
            return copy.getAttributeNS(Xml.W, by);
        }
    }

    /** How much was added, in characters. */
    int size() {
        return size;
    }

    /** The part as it is with all the lists that were added. */
    Optional<String> written() {
        return Optional.ofNullable(part).map(Xml::written);
    }
}
