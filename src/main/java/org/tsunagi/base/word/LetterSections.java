package org.tsunagi.base.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.w3c.dom.Element;

/** Where the pages of a letter begin: each letter on a page of its own, with its own headers and its pages counted from one. */
final class LetterSections {
    private static final Set<String> REFERENCES = Set.of("headerReference", "footerReference");
    /** As it is laid down, up to what is put in here. */
    private static final List<String> ORDER = List.of(
            "headerReference",
            "footerReference",
            "footnotePr",
            "endnotePr",
            "type",
            "pgSz",
            "pgMar",
            "paperSrc",
            "pgBorders",
            "lnNumType",
            "pgNumType");

    private LetterSections() {}

    static List<Element> of(Element body) {
        return Xml.all(body, "sectPr");
    }

    /** Says at each section of the document which headers it has, as one without takes over those before it. */
    static void settle(Element body, UnaryOperator<String> empty) {
        List<Element> sections = of(body);
        Set<String> kinds = new LinkedHashSet<>();
        sections.forEach(section -> references(section).forEach(one -> kinds.add(kind(one))));
        Map<String, Element> before = new LinkedHashMap<>();
        for (Element section : sections) {
            Map<String, Element> own = new LinkedHashMap<>();
            references(section).forEach(one -> own.put(kind(one), one));
            for (String kind : kinds) {
                if (!own.containsKey(kind)) {
                    Element said = before.containsKey(kind)
                            ? (Element) before.get(kind).cloneNode(true)
                            : none(section, kind, empty);
                    own.put(kind, said);
                    section.insertBefore(said, section.getFirstChild());
                }
            }
            before = own;
        }
    }

    private static Element none(Element section, String kind, UnaryOperator<String> empty) {
        String[] nameAndType = kind.split(" ", 2);
        Element none = Xml.made(section, nameAndType[0]);
        Xml.put(none, "type", nameAndType[1]);
        none.setAttributeNS(Xml.R, section.lookupPrefix(Xml.R) + ":id", empty.apply(nameAndType[0]));
        return none;
    }

    private static String kind(Element reference) {
        String type = reference.getAttributeNS(Xml.W, "type");
        return reference.getLocalName() + " " + (type.isEmpty() ? "default" : type);
    }

    static List<Element> references(Element section) {
        return Xml.children(section).stream()
                .filter(one -> REFERENCES.contains(one.getLocalName()))
                .toList();
    }

    /** Begins this letter on a new page, which is its first. */
    static void begin(Element body, boolean first) {
        Element section = of(body).get(0);
        Element type = Xml.child(section, "type").orElse(null);
        if (!first && type != null && !type.getAttributeNS(Xml.W, "val").endsWith("Page")) {
            Xml.put(type, "val", "nextPage");
        }
        Element number = Xml.child(section, "pgNumType").orElseGet(() -> {
            Element made = Xml.made(section, "pgNumType");
            Xml.insert(section, made, ORDER);
            return made;
        });
        if (number.getAttributeNS(Xml.W, "start").isEmpty()) {
            Xml.put(number, "start", "1");
        }
    }

    /** What a document says about its last section at its end, a letter before another says at its last paragraph. */
    static void end(Element body) {
        List<Element> children = new ArrayList<>(Xml.children(body));
        Element section = children.remove(children.size() - 1);
        Element last = children.isEmpty() ? null : children.get(children.size() - 1);
        if (last == null || !Xml.is(last, "p") || endsASection(last)) {
            last = Xml.made(body, "p");
            body.insertBefore(last, section);
        }
        Element paragraph = last;
        Element properties = Xml.child(paragraph, "pPr").orElseGet(() -> {
            Element made = Xml.made(paragraph, "pPr");
            paragraph.insertBefore(made, paragraph.getFirstChild());
            return made;
        });
        properties.appendChild(section);
    }

    private static boolean endsASection(Element paragraph) {
        return Xml.child(paragraph, "pPr")
                .flatMap(one -> Xml.child(one, "sectPr"))
                .isPresent();
    }
}
