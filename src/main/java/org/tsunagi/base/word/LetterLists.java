package org.tsunagi.base.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Numbered paragraphs, which begin anew in each letter: a list of its own for each, as the one it was written with. */
final class LetterLists {
    private static final int LONGEST_CHAIN = 20;

    /** As it is laid down, up to the last that is put in here. */
    private static final List<String> ORDER = List.of(
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
            "spacing",
            "ind");

    private final Map<String, Element> styles;
    private final Numbering numbering;

    /**
     * Reads how the document's lists count.
     *
     * @param numbering null where it has none
     * @param styles null where it has none
     */
    LetterLists(@Nullable Document numbering, @Nullable Document styles) {
        this.styles = Numbering.named(styles, "style", "styleId");
        this.numbering = new Numbering(numbering, this.styles);
    }

    /** Gives the numbered paragraphs of another letter lists of their own. */
    void beginAnew(Element body) {
        Numbering.Anew anew = numbering.anew();
        for (Element paragraph : Xml.all(body, "p")) {
            Optional<Element> properties = Xml.child(paragraph, "pPr");
            Optional<Element> direct = properties.flatMap(one -> Xml.child(one, "numPr"));
            Optional<Element> listed = direct.flatMap(one -> Xml.child(one, "numId"));
            if (listed.isPresent()) {
                Element id = listed.get();
                Optional.ofNullable(anew.of(Xml.value(id))).ifPresent(next -> Xml.put(id, "val", next));
            } else {
                properties.ifPresent(one -> byStyle(one, direct.orElse(null), anew));
            }
        }
    }

    /** A list that comes with the paragraph's style is said at the paragraph; its indents stay those of the style. */
    private void byStyle(Element properties, @Nullable Element direct, Numbering.Anew anew) {
        List<Element> chain = chain(properties);
        Optional<Element> listed = chain.stream()
                .flatMap(style -> Xml.child(style, "pPr").flatMap(one -> Xml.child(one, "numPr")).stream())
                .filter(one -> Xml.child(one, "numId").isPresent())
                .findFirst();
        String old =
                listed.flatMap(one -> Xml.child(one, "numId")).map(Xml::value).orElse("0");
        String next = anew.of(old);
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
        Xml.insert(properties, numPr, ORDER);
        if (Xml.child(properties, "ind").isEmpty()) {
            chain.stream()
                    .flatMap(style -> Xml.child(style, "pPr").flatMap(one -> Xml.child(one, "ind")).stream())
                    .findFirst()
                    .map(indent -> (Element) properties.getOwnerDocument().importNode(indent, true))
                    .ifPresent(indent -> Xml.insert(properties, indent, ORDER));
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
        return numbering.levels(list).stream()
                .filter(level -> Xml.child(level, "pStyle")
                        .map(Xml::value)
                        .filter(ids::contains)
                        .isPresent())
                .map(level -> level.getAttributeNS(Xml.W, "ilvl"))
                .findFirst()
                .orElse("0");
    }

    private static Element valued(Element near, String name, String value) {
        Element made = Xml.made(near, name);
        Xml.put(made, "val", value);
        return made;
    }

    /** How much was added, in characters. */
    int size() {
        return numbering.size();
    }

    /** The part as it is with all the lists that were added. */
    Optional<String> written() {
        return numbering.written();
    }
}
