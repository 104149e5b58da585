package org.tsunagi.base.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.w3c.dom.Element;

/** The codes of a part's fields ({@code PAGE}), which may be spread over several runs and lie in each other. */
final class Instructions {
    private Instructions() {}

    static List<String> of(Element root) {
        List<String> codes = new ArrayList<>();
        Deque<StringBuilder> open = new ArrayDeque<>();
        for (Element element : Xml.all(root)) {
            if (Xml.is(element, "instrText")) {
                if (open.isEmpty()) {
                    codes.add(element.getTextContent());
                } else {
                    open.peek().append(element.getTextContent());
                }
            } else if (Xml.is(element, "fldChar")) {
                String kind = element.getAttributeNS(Xml.W, "fldCharType");
                if (kind.equals("begin")) {
                    open.push(new StringBuilder());
                } else if (kind.equals("end") && !open.isEmpty()) {
                    codes.add(open.pop().toString());
                }
            }
        }
        open.forEach(unended -> codes.add(unended.toString()));
        return codes;
    }
}
