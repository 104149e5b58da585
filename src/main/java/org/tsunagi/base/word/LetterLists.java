package org.tsunagi.base.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Numbered paragraphs, which begin anew in each letter: a list of its own for each, as the one it was written with. */
final class LetterLists {
    private static final int LONGEST_CHAIN = 20;

    private final @Nullable Document numbering;
    private final Map<String, Element> lists;
    private final Map<String, Element> drawings;
    private final Map<String, Element> styles;
    private int last;

    /**
     * Reads how the document's lists count.
     *
     * @param numbering null where it has none
     * @param styles null where it has none
     */
    LetterLists(@Nullable Document numbering, @Nullable Document styles) {
        this.numbering = numbering;
        this.lists = named(numbering, "num", "numId");
        this.drawings = named(numbering, "abstractNum", "abstractNumId");
        this.styles = named(styles, "style", "styleId");
        this.last = lists.keySet().stream().mapToInt(LetterLists::number).max().orElse(0);
    }

    private static Map<String, Element> named(@Nullable Document part, String name, String by) {
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

    /** Gives the numbered paragraphs of another letter lists of their own. */
    void beginAnew(Element body) {
        Map<String, String> anew = new HashMap<>();
        for (Element paragraph : Xml.all(body, "p")) {
            Optional<Element> properties = Xml.child(paragraph, "pPr");
            Optional<Element> direct = properties.flatMap(one -> Xml.child(one, "numPr"));
            Optional<Element> listed = direct.flatMap(one -> Xml.child(one, "numId"));
            if (listed.isPresent()) {
                Element id = listed.get();
                Optional.ofNullable(another(Xml.value(id), anew)).ifPresent(next -> Xml.put(id, "val", next));
            } else {
                properties.ifPresent(one -> byStyle(one, direct.orElse(null), anew));
            }
        }
    }

    /** A list that comes with the paragraph's style is said at the paragraph; its indents stay those of the style. */
    private void byStyle(Element properties, @Nullable Element direct, Map<String, String> anew) {
        List<Element> chain = chain(properties);
        Optional<Element> listed = chain.stream()
                .flatMap(style -> Xml.child(style, "pPr").flatMap(one -> Xml.child(one, "numPr")).stream())
                .filter(one -> Xml.child(one, "numId").isPresent())
                .findFirst();
        String old =
                listed.flatMap(one -> Xml.child(one, "numId")).map(Xml::value).orElse("0");
        String next = another(old, anew);
        if (next == null) {
            return;
        }
        String level = Optional.ofNullable(direct)
                .flatMap(one -> Xml.child(one, "ilvl"))
                .or(() -> listed.flatMap(one -> Xml.child(one, "ilvl")))
                .map(Xml::value)
                .orElseGet(() -> levelOf(chain, old));
        if (direct != null) {
            properties.removeChild(direct);
        }
        Element numPr = Xml.made(properties, "numPr");
        numPr.appendChild(valued(properties, "ilvl", level));
        numPr.appendChild(valued(properties, "numId", next));
        properties.insertBefore(numPr, afterTheFirst(properties));
        if (Xml.child(properties, "ind").isEmpty()) {
            chain.stream()
                    .flatMap(style -> Xml.child(style, "pPr").flatMap(one -> Xml.child(one, "ind")).stream())
                    .findFirst()
                    .ifPresent(indent -> properties.insertBefore(
                            properties.getOwnerDocument().importNode(indent, true), afterTheIndent(properties)));
        }
    }

    private List<Element> chain(Element properties) {
        List<Element> chain = new ArrayList<>();
        String id = Xml.child(properties, "pStyle").map(Xml::value).orElse("");
        while (styles.containsKey(id) && chain.size() < LONGEST_CHAIN) {
            Element style = styles.get(id);
            chain.add(style);
            id = Xml.child(style, "basedOn").map(Xml::value).orElse("");
        }
        return chain;
    }

    /** The level that says itself for which style it is. */
    private String levelOf(List<Element> chain, String list) {
        Set<String> ids = chain.stream()
                .map(style -> style.getAttributeNS(Xml.W, "styleId"))
                .collect(Collectors.toSet());
        return levels(list).stream()
                .filter(level -> Xml.child(level, "pStyle")
                        .map(Xml::value)
                        .filter(ids::contains)
                        .isPresent())
                .map(level -> level.getAttributeNS(Xml.W, "ilvl"))
                .findFirst()
                .orElse("0");
    }

    private List<Element> levels(String list) {
        return Optional.ofNullable(lists.get(list))
                .flatMap(one -> Xml.child(one, "abstractNumId"))
                .map(id -> drawings.get(Xml.value(id)))
                .map(drawing -> Xml.children(drawing, "lvl").toList())
                .orElse(List.of());
    }

    /** The list that counts like this one from its beginning; null where nothing counts. */
    private @Nullable String another(String list, Map<String, String> anew) {
        boolean counts = levels(list).stream()
                .flatMap(level -> Xml.child(level, "numFmt").stream())
                .anyMatch(format -> !Set.of("bullet", "none").contains(Xml.value(format)));
        return counts ? anew.computeIfAbsent(list, this::added) : null;
    }

    private String added(String list) {
        Element old = Objects.requireNonNull(lists.get(list));
        Element copy = (Element) old.cloneNode(true);
        last++;
        Xml.put(copy, "numId", Integer.toString(last));
        for (Element level : levels(list)) {
            String at = level.getAttributeNS(Xml.W, "ilvl");
            Element override = Xml.children(copy, "lvlOverride")
                    .filter(one -> one.getAttributeNS(Xml.W, "ilvl").equals(at))
                    .findFirst()
                    .orElseGet(() -> override(copy, old, at));
            if (Xml.child(override, "startOverride").isEmpty()) {
                String start = Xml.child(level, "start").map(Xml::value).orElse("1");
                override.insertBefore(valued(old, "startOverride", start), override.getFirstChild());
            }
        }
        Element behind =
                lists.values().stream().reduce((first, second) -> second).orElse(old);
        old.getParentNode().insertBefore(copy, behind.getNextSibling());
        return Integer.toString(last);
    }

    private static Element override(Element list, Element near, String level) {
        Element override = Xml.made(near, "lvlOverride");
        Xml.put(override, "ilvl", level);
        list.appendChild(override);
        return override;
    }

    private static Element valued(Element near, String name, String value) {
        Element made = Xml.made(near, name);
        Xml.put(made, "val", value);
        return made;
    }

    private static @Nullable Element afterTheFirst(Element properties) {
        return firstBut(
                properties, Set.of("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"));
    }

    private static @Nullable Element afterTheIndent(Element properties) {
        return firstBut(
                properties,
                Set.of(
                        "pStyle",
                        "keepNext",
                        "keepLines",
                        "pageBreakBefore",
                        "framePr",
                        "widowControl",
                        "numPr",
                        "suppressLineNumbers",
                        "pBdr",
                        "shd",
                        "tabs",
                        "suppressAutoHyphens",
                        "kinsoku",
                        "wordWrap",
                        "overflowPunct",
                        "topLinePunct",
                        "autoSpaceDE",
                        "autoSpaceDN",
                        "bidi",
                        "adjustRightInd",
                        "snapToGrid",
                        "spacing"));
    }

    /** The order of a paragraph's properties is laid down. */
    private static @Nullable Element firstBut(Element properties, Set<String> before) {
        return Xml.children(properties).stream()
                .filter(one -> !before.contains(one.getLocalName()))
                .findFirst()
                .orElse(null);
    }

    /** The part as it is with all the lists that were added. */
    Optional<String> written() {
        return Optional.ofNullable(numbering).map(Xml::written);
    }
}
