package org.tsunagi.base.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The text of one paragraph. A word processor spreads it over runs as it likes, a name in braces too: the run in which a name
 * begins shows what stands for it.
 */
final class NamedRuns {
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    /** One piece of text, and where it begins in the paragraph. */
    private record Piece(Element element, int from) {
        String text() {
            return element.getTextContent();
        }
    }

    private NamedRuns(Element paragraph) {
        gather(paragraph);
    }

    static List<NamedRuns> of(Element root) {
        return Xml.all(root, "p").stream().map(NamedRuns::new).toList();
    }

    /** What stands in a text box of it is a paragraph of its own. */
    private void gather(Element element) {
        for (Element child : Xml.children(element)) {
            if (Xml.is(child, "t")) {
                pieces.add(new Piece(child, text.length()));
                text.append(child.getTextContent());
            } else if (Xml.is(child, "tab")) {
                text.append('\t');
            } else if (Xml.is(child, "br") || Xml.is(child, "cr")) {
                text.append('\n');
            } else if (!Xml.is(child, "p") && !Xml.is(child, "pPr")) {
                gather(child);
            }
        }
    }

    String text() {
        return text.toString();
    }

    /** Puts in what stands for each name; from the last to the first, so that those before keep their place. */
    void fill(Pattern names, Map<String, String> values) {
        Matcher matcher = names.matcher(text);
        List<MatchResult> found = matcher.results().toList();
        for (int i = found.size() - 1; i >= 0; i--) {
            String value = values.get(found.get(i).group(1));
            if (value != null) {
                replace(found.get(i).start(), found.get(i).end(), value);
            }
        }
        if (!found.isEmpty()) {
            pieces.forEach(piece -> lines(piece.element()));
        }
    }

    private void replace(int start, int end, String value) {
        boolean first = true;
        for (Piece piece : pieces) {
            String old = piece.text();
            int from = Math.max(start - piece.from(), 0);
            int to = Math.min(end - piece.from(), old.length());
            if (from < to) {
                piece.element().setTextContent(old.substring(0, from) + (first ? value : "") + old.substring(to));
                first = false;
            }
        }
    }

    /** A line end of what was filled in is a break of its own in the run. */
    private static void lines(Element piece) {
        String[] lines = piece.getTextContent().split("\n", -1);
        Node run = piece.getParentNode();
        keepBlanks(piece);
        piece.setTextContent(lines[0]);
        Node after = piece.getNextSibling();
        for (int i = 1; i < lines.length; i++) {
            run.insertBefore(Xml.made(piece, "br"), after);
            Element next = Xml.made(piece, "t");
            keepBlanks(next);
            next.setTextContent(lines[i]);
            run.insertBefore(next, after);
        }
    }

    private static void keepBlanks(Element piece) {
        piece.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }
}
