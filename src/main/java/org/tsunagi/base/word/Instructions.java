package org.tsunagi.base.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The codes of a part's fields ({@code PAGE}), which may be simple ones, spread over several runs and lie in each other. */
final class Instructions {
    private Instructions() {}

    static List<String> of(Element root) {
        Stream<String> simple = Xml.all(root, "fldSimple").stream().map(field -> field.getAttributeNS(Xml.W, "instr"));
        return Stream.concat(simple, spread(root).stream().map(Instructions::joined))
                .toList();
    }

    /** Gathers each code that is spread over several runs in the first of them. */
    static void gather(Element root) {
        for (List<Element> code : spread(root)) {
            if (code.size() > 1) {
                String whole = joined(code);
                code.forEach(piece -> piece.setTextContent(""));
                code.get(0).setTextContent(whole);
            }
        }
    }

    private static String joined(List<Element> code) {
        return code.stream().map(Element::getTextContent).collect(Collectors.joining());
    }

    private static List<List<Element>> spread(Element root) {
        List<List<Element>> codes = new ArrayList<>();
        Deque<List<Element>> open = new ArrayDeque<>();
        for (Element element : Xml.all(root)) {
            if (Xml.is(element, "instrText")) {
                if (open.isEmpty()) {
                    codes.add(List.of(element));
                } else {
                    open.peek().add(element);
                }
            } else if (Xml.is(element, "fldChar")) {
                String kind = element.getAttributeNS(Xml.W, "fldCharType");
                if (kind.equals("begin")) {
                    open.push(new ArrayList<>());
                } else if (kind.equals("end") && !open.isEmpty()) {
                    codes.add(open.pop());
                }
            }
        }
        codes.addAll(open);
        return codes;
    }
}
