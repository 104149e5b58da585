package org.tsunagi.base.word;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The parts around the text of a .docx, by the numbers under which the text refers to them, and those that are added. */
final class WordParts {
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final Set<String> HEADINGS = Set.of("header", "footer");

    private final WordFile file;
    private final String main;
    private final String folder;
    private final Document relations;
    private final Document types;
    private final Map<String, String> targets = new LinkedHashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, byte[]> added = new LinkedHashMap<>();
    private final Map<String, String> shared = new HashMap<>();
    private int last;
    private int size;

    WordParts(WordFile file, String main) {
        this.file = file;
        this.main = main;
        this.folder = main.substring(0, main.lastIndexOf('/') + 1);
        this.relations = Xml.parse(file.part(relationsOf(main)));
        this.types = Xml.parse(file.part("[Content_Types].xml"));
        for (Element relation : Xml.children(relations.getDocumentElement())) {
            targets.put(relation.getAttribute("Id"), path(relation.getAttribute("Target")));
            kinds.put(relation.getAttribute("Id"), kind(relation));
        }
    }

    /** The last word of a relation's type. */
    static String kind(Element relation) {
        String type = relation.getAttribute("Type");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private static String relationsOf(String part) {
        int name = part.lastIndexOf('/') + 1;
        return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
    }

    private String path(String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    /** Headers and footers. */
    Map<String, Document> headings() {
        Map<String, Document> headings = new LinkedHashMap<>();
        targets.forEach((id, target) -> {
            if (HEADINGS.contains(kinds.get(id))) {
                headings.put(id, Xml.parse(file.part(target)));
            }
        });
        return headings;
    }

    /** How much was added, in characters. */
    int size() {
        return size;
    }

    LetterLists lists() {
        return new LetterLists(one("numbering"), one("styles"));
    }

    private @Nullable Document one(String kind) {
        return idOf(kind).map(id -> Xml.parse(file.part(target(id)))).orElse(null);
    }

    private Optional<String> idOf(String kind) {
        return kinds.keySet().stream().filter(id -> kind.equals(kinds.get(id))).findFirst();
    }

    private String target(String id) {
        return targets.getOrDefault(id, "");
    }

    void numbering(String xml) {
        idOf("numbering").ifPresent(id -> added.put(target(id), xml.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Adds a header or footer like the one with this number, with the pictures of that one.
     *
     * @param own whether no other letter has the same
     */
    String heading(String like, String xml, boolean own) {
        return own ? addedHeading(like, xml) : shared.computeIfAbsent(like, old -> addedHeading(old, xml));
    }

    private String addedHeading(String like, String xml) {
        String name = added(kinds.getOrDefault(like, "header"), xml);
        String pictures = relationsOf(target(like));
        if (file.has(pictures)) {
            added.put(relationsOf(target(name)), file.part(pictures));
        }
        return name;
    }

    /** The number of a header or footer in which nothing stands. */
    String empty(String reference) {
        String kind = reference.replace("Reference", "");
        String root = kind.equals("header") ? "hdr" : "ftr";
        return shared.computeIfAbsent(
                reference, one -> added(kind, "<w:" + root + " xmlns:w=\"" + Xml.W + "\"><w:p/></w:" + root + ">"));
    }

    private String added(String kind, String xml) {
        do {
            last++;
        } while (targets.containsKey("letter" + last) || file.has(folder + "letter" + last + ".xml"));
        String id = "letter" + last;
        String part = folder + id + ".xml";
        Element relation = lineOf(relations, "Relationship");
        relation.setAttribute("Id", id);
        relation.setAttribute("Type", RELATION + kind);
        relation.setAttribute("Target", "/" + part);
        Element type = lineOf(types, "Override");
        type.setAttribute("PartName", "/" + part);
        type.setAttribute("ContentType", CONTENT + kind + "+xml");
        targets.put(id, part);
        kinds.put(id, kind);
        size += xml.length();
        added.put(part, xml.getBytes(StandardCharsets.UTF_8));
        return id;
    }

    private static Element lineOf(Document list, String name) {
        Element root = list.getDocumentElement();
        String named = root.getPrefix() == null ? name : root.getPrefix() + ":" + name;
        return (Element) root.appendChild(list.createElementNS(root.getNamespaceURI(), named));
    }

    /** All parts that are not as they were. */
    Map<String, byte[]> changed(byte[] text) {
        Map<String, byte[]> changed = new LinkedHashMap<>(added);
        changed.put(main, text);
        changed.put(relationsOf(main), Xml.written(relations).getBytes(StandardCharsets.UTF_8));
        changed.put("[Content_Types].xml", Xml.written(types).getBytes(StandardCharsets.UTF_8));
        return changed;
    }
}
