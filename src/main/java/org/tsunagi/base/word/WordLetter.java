package org.tsunagi.base.word;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.RuleViolation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A letter of the office as its word processor stored it, with names in braces for what differs from person to person. What is
 * made of it is one document, each letter on pages of its own in the order of the people.
 */
public final class WordLetter {
    /** So much text of letters, in characters of XML, is one file: what the memory of a small server holds. */
    private static final int MOST = 12_000_000;

    private static final Pattern ALL_PAGES = Pattern.compile("(?i)\\s*NUMPAGES\\b");

    /** A paragraph for people to read never has more. */
    private static final int MOST_NAMES = 500;

    /** One file of letters is made at a time. */
    private static final Semaphore AT_WORK = new Semaphore(1, true);

    private final WordFile file;
    private final WordParts parts;
    private final Document document;
    private final Element body;
    private final Map<String, Document> headings;
    /** Those of them in which a name stands. */
    private final Set<String> named;

    private final LetterLists lists;
    private final Pattern names;

    private WordLetter(WordFile file, String main, Pattern names) {
        this.file = file;
        this.names = names;
        this.document = Xml.parse(file.part(main));
        this.body = Xml.child(document.getDocumentElement(), "body")
                .orElseThrow(() -> new RuleViolation(WordFile.FIELD, "base.word.strict"));
        this.parts = new WordParts(file, main);
        this.headings = parts.headings();
        roots().forEach(WordGate::checkText);
        WordGate.checkElsewhere(file, roots().toList(), names);
        roots().forEach(WordLetter::tidy);
        roots().flatMap(root -> NamedRuns.of(root).stream())
                .forEach(one -> RuleViolation.unless(
                        names.matcher(one.text())
                                        .results()
                                        .limit(MOST_NAMES + 1)
                                        .count()
                                <= MOST_NAMES,
                        WordFile.FIELD,
                        "base.word.names",
                        MOST_NAMES));
        this.lists = parts.lists();
        this.named = headings.entrySet().stream()
                .filter(heading -> isNamed(heading.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (Xml.child(body, "sectPr").isEmpty()) {
            body.appendChild(Xml.made(body, "sectPr"));
        }
        boolean counted = roots().flatMap(root -> Instructions.of(root).stream())
                .anyMatch(code -> ALL_PAGES.matcher(code).lookingAt());
        RuleViolation.unless(!counted || LetterSections.of(body).size() == 1, WordFile.FIELD, "base.word.pages");
    }

    /**
     * Opens what came in, or was kept.
     *
     * @param names what is a name in braces; its first group is the name
     * @throws RuleViolation of the field {@code file}, when it is no .docx or one that brings along what no letter may
     */
    public static WordLetter open(byte[] docx, Pattern names) {
        WordFile file = WordFile.read(docx);
        return new WordLetter(file, WordGate.main(file), names);
    }

    private Stream<Element> roots() {
        return Stream.concat(Stream.of(body), headings.values().stream().map(Document::getDocumentElement));
    }

    /** What only the one who wrote it needs, and the second drawing of a text box for word processors of before 2010. */
    private static void tidy(Element root) {
        for (Element element : Xml.all(root)) {
            boolean unneeded = Xml.is(element, "bookmarkStart")
                    || Xml.is(element, "bookmarkEnd")
                    || Xml.is(element, "commentRangeStart")
                    || Xml.is(element, "commentRangeEnd")
                    || Xml.is(element, "proofErr")
                    || Xml.is(element, "dataBinding")
                    || "Fallback".equals(element.getLocalName())
                            && "AlternateContent".equals(element.getParentNode().getLocalName());
            if (unneeded) {
                element.getParentNode().removeChild(element);
            } else {
                element.removeAttribute("w14:paraId");
                element.removeAttribute("w14:textId");
            }
        }
        Instructions.gather(root);
        Xml.all(root, "sdtPr").forEach(one -> Xml.child(one, "id").ifPresent(one::removeChild));
    }

    /** Everything written in it, a line for each paragraph: headers, text, footers. */
    public String text() {
        return roots().flatMap(root -> NamedRuns.of(root).stream())
                .map(NamedRuns::text)
                .collect(Collectors.joining("\n"));
    }

    /** The letters to these people in one document, each given by what stands for the names. */
    public byte[] to(List<Map<String, String>> people) {
        AT_WORK.acquireUninterruptibly();
        try {
            return made(people);
        } finally {
            AT_WORK.release();
        }
    }

    private byte[] made(List<Map<String, String>> people) {
        LetterSections.settle(body, parts::empty);
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        Element root = document.getDocumentElement();
        Xml.begin(root, out);
        for (Element child : Xml.children(root)) {
            if (child == body) {
                Xml.begin(body, out);
                letters(people, out);
                Xml.end(body, out);
            } else {
                Xml.write(child, out);
            }
        }
        Xml.end(root, out);
        lists.written().ifPresent(parts::numbering);
        return file.with(parts.changed(out.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void letters(List<Map<String, String>> people, StringBuilder out) {
        int[] drawing = {0};
        for (int i = 0; i < people.size(); i++) {
            Element letter = (Element) body.cloneNode(true);
            Map<String, String> values = people.get(i);
            NamedRuns.of(letter).forEach(one -> one.fill(names, values));
            if (i > 0) {
                lists.beginAnew(letter);
            }
            LetterSections.begin(letter, i == 0);
            headed(letter, values, people.size() > 1);
            number(letter, drawing);
            if (people.size() > 1) {
                countOwnPages(letter);
            }
            if (i < people.size() - 1) {
                LetterSections.end(letter);
            }
            Xml.children(letter).forEach(child -> Xml.write(child, out));
            RuleViolation.unless(out.length() + parts.size() + lists.size() < MOST, null, "base.word.much");
        }
    }

    /** Headers that name the person are each letter's own. */
    private void headed(Element letter, Map<String, String> values, boolean many) {
        Map<String, String> own = new LinkedHashMap<>();
        for (Element section : LetterSections.of(letter)) {
            for (Element reference : LetterSections.references(section)) {
                String id = reference.getAttributeNS(Xml.R, "id");
                Document heading = headings.get(id);
                if (heading != null && (many || named.contains(id))) {
                    reference.setAttributeNS(
                            Xml.R,
                            reference.getAttributeNodeNS(Xml.R, "id").getName(),
                            own.computeIfAbsent(
                                    id, old -> parts.heading(old, filled(heading, values, many), named.contains(id))));
                }
            }
        }
    }

    private boolean isNamed(Document heading) {
        return NamedRuns.of(heading.getDocumentElement()).stream()
                .anyMatch(one -> names.matcher(one.text()).find());
    }

    private String filled(Document heading, Map<String, String> values, boolean many) {
        Document copy = (Document) heading.cloneNode(true);
        NamedRuns.of(copy.getDocumentElement()).forEach(one -> one.fill(names, values));
        if (many) {
            countOwnPages(copy.getDocumentElement());
        }
        return Xml.written(copy);
    }

    /** 「1／2」: of a file of many letters the pages are not those of one. */
    private static void countOwnPages(Element root) {
        for (Element element : Xml.all(root)) {
            if (Xml.is(element, "instrText")) {
                element.setTextContent(own(element.getTextContent()));
            } else if (Xml.is(element, "fldSimple")) {
                Xml.put(element, "instr", own(element.getAttributeNS(Xml.W, "instr")));
            }
        }
    }

    private static String own(String code) {
        return ALL_PAGES.matcher(code).replaceFirst(" SECTIONPAGES");
    }

    /** Drawings are told apart by a number of the whole document. */
    private static void number(Element letter, int[] last) {
        for (Element element : Xml.all(letter)) {
            if ("docPr".equals(element.getLocalName())) {
                last[0]++;
                element.setAttribute("id", Integer.toString(last[0]));
            }
        }
    }
}
