package org.tsunagi.base.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.RuleViolation;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads and writes the XML of a .docx: no document type, nothing from outside, and what is not understood stays as it is. */
final class Xml {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Deeper than any document, and far from what the stack holds. */
    private static final int DEEPEST = 300;

    /** In bytes; a letter of a hundred pages has fewer, and as a tree it is many times as large. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private Xml() {}

    static Document parse(byte[] part) {
        RuleViolation.unless(part.length <= LARGEST, WordFile.FIELD, "base.word.large");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Document document = builder.parse(new ByteArrayInputStream(part));
            checkDepth(document.getDocumentElement(), 1);
            return document;
        } catch (SAXException | IOException broken) {
            throw new RuleViolation(WordFile.FIELD, "base.word.broken");
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Everything here and in the library goes down into a tree by calling itself. */
    private static void checkDepth(Element element, int depth) {
        RuleViolation.unless(depth <= DEEPEST, WordFile.FIELD, "base.word.broken");
        children(element).forEach(child -> checkDepth(child, depth + 1));
    }

    static boolean is(@Nullable Node node, String name) {
        return node instanceof Element && name.equals(node.getLocalName()) && W.equals(node.getNamespaceURI());
    }

    /** The elements right below. */
    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static Stream<Element> children(Node parent, String name) {
        return children(parent).stream().filter(child -> is(child, name));
    }

    static Optional<Element> child(Node parent, String name) {
        return children(parent, name).findFirst();
    }

    /** An element and everything in it, in the order of the file. */
    static List<Element> all(Element root) {
        List<Element> all = new ArrayList<>();
        gather(root, all);
        return all;
    }

    private static void gather(Element element, List<Element> all) {
        all.add(element);
        children(element).forEach(child -> gather(child, all));
    }

    static List<Element> all(Element root, String name) {
        return all(root).stream().filter(element -> is(element, name)).toList();
    }

    static Element made(Element near, String name) {
        String prefix = near.lookupPrefix(W);
        return near.getOwnerDocument().createElementNS(W, prefix == null ? name : prefix + ":" + name);
    }

    /** Puts a child where the order of a parent's children wants it; what the order does not name comes behind. */
    static void insert(Element parent, Element child, List<String> order) {
        int place = order.indexOf(child.getLocalName());
        Node behind = children(parent).stream()
                .filter(one -> !order.subList(0, place).contains(one.getLocalName()))
                .findFirst()
                .orElse(null);
        parent.insertBefore(child, behind);
    }

    static String value(Element element) {
        return element.getAttributeNS(W, "val");
    }

    static void put(Element element, String name, String value) {
        String prefix = element.getPrefix();
        element.setAttributeNS(W, (prefix == null ? "w" : prefix) + ":" + name, value);
    }

    /** A whole part as bytes are made of it. */
    static String written(Document part) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        write(part.getDocumentElement(), out);
        return out.toString();
    }

    static void write(Node node, StringBuilder out) {
        if (node instanceof Element element) {
            begin(element, out);
            if (element.getFirstChild() == null) {
                out.insert(out.length() - 1, '/');
                return;
            }
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                write(child, out);
            }
            end(element, out);
        } else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            escape(node.getNodeValue(), false, out);
        }
    }

    static void begin(Element element, StringBuilder out) {
        out.append('<').append(element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            out.append(' ').append(attribute.getName()).append("=\"");
            escape(attribute.getValue(), true, out);
            out.append('"');
        }
        out.append('>');
    }

    static void end(Element element, StringBuilder out) {
        out.append("</").append(element.getTagName()).append('>');
    }

    private static void escape(String text, boolean quoted, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(quoted ? "&quot;" : "\"");
                case '\r' -> out.append("&#13;");
                case '\n', '\t' -> out.append(quoted ? "&#" + (int) c + ";" : String.valueOf(c));
                default -> out.append(c);
            }
        }
    }
}
