package org.tsunagi.base.word;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.RuleViolation;
import org.w3c.dom.Element;

/** What no letter may bring along: programs, things embedded or fetched from outside, and marks that are not meant for the person. */
final class WordGate {
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String MAIN_RELATION = "/officeDocument";
    private static final Set<String> EMBEDDED = Set.of(
            "oleObject",
            "package",
            "control",
            "activeXControlBinary",
            "aFChunk",
            "subDocument",
            "frame",
            "attachedToolbars",
            "vbaProject",
            "wordVbaData");
    private static final Set<String> REVISED = Set.of("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel");
    private static final Set<String> NOTED = Set.of("footnoteReference", "endnoteReference");
    private static final Set<String> FIELDS =
            Set.of("PAGE", "NUMPAGES", "SECTIONPAGES", "HYPERLINK", "EQ", "SYMBOL", "ADVANCE");
    private static final Pattern SAFE_LINK = Pattern.compile("(?i)(https?://|mailto:).*");
    private static final Pattern LINK_CODE = Pattern.compile("\\s*\\S+\\s+\"?([^\"\\s]*).*", Pattern.DOTALL);
    private static final Pattern DRAWN = Pattern.compile("word/(charts|diagrams)/.*\\.xml");

    private WordGate() {}

    /** The name of the main part of a file that may come in. */
    static String main(WordFile file) {
        String types = new String(file.part("[Content_Types].xml"), StandardCharsets.UTF_8);
        String told = types.toLowerCase(Locale.ROOT);
        boolean macros = told.contains("macroenabled")
                || told.contains("vbaproject")
                || file.names().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("vbaproject"));
        RuleViolation.unless(!macros, WordFile.FIELD, "base.word.macro");
        String main = relations(file, "_rels/.rels")
                .filter(relation -> relation.getAttribute("Type").endsWith(MAIN_RELATION))
                .map(relation -> relation.getAttribute("Target").replaceFirst("^/", ""))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(WordFile.FIELD, "base.word.kind"));
        boolean document = Xml.children(
                        Xml.parse(file.part("[Content_Types].xml")).getDocumentElement())
                .stream()
                .anyMatch(type -> type.getAttribute("PartName").equals("/" + main)
                        && type.getAttribute("ContentType").equals(MAIN));
        RuleViolation.unless(document, WordFile.FIELD, "base.word.kind");
        file.names().stream()
                .filter(name -> name.endsWith(".rels"))
                .flatMap(name -> relations(file, name))
                .forEach(WordGate::checkRelation);
        return main;
    }

    static Stream<Element> relations(WordFile file, String name) {
        return Xml.children(Xml.parse(file.part(name)).getDocumentElement()).stream()
                .filter(element -> "Relationship".equals(element.getLocalName()));
    }

    private static void checkRelation(Element relation) {
        String type = WordParts.kind(relation);
        String target = relation.getAttribute("Target");
        RuleViolation.unless(!EMBEDDED.contains(type), WordFile.FIELD, "base.word.embedded");
        if (relation.getAttribute("TargetMode").equals("External")) {
            RuleViolation.unless(
                    !type.equals("attachedTemplate"), WordFile.FIELD, "base.word.template", lastOf(target));
            RuleViolation.unless(!type.startsWith("mailMerge"), WordFile.FIELD, "base.word.merge");
            boolean link = type.equals("hyperlink") && SAFE_LINK.matcher(target).matches();
            RuleViolation.unless(link, WordFile.FIELD, "base.word.outside", target);
        }
    }

    private static String lastOf(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Refuses what a printed letter cannot have, in a part with paragraphs. */
    static void checkText(Element root) {
        for (Element element : Xml.all(root)) {
            String name = element.getLocalName();
            if (Xml.W.equals(element.getNamespaceURI())) {
                boolean revised = REVISED.contains(name) || name.endsWith("Change");
                RuleViolation.unless(!revised, WordFile.FIELD, "base.word.revised");
                RuleViolation.unless(!name.equals("commentReference"), WordFile.FIELD, "base.word.comment");
                RuleViolation.unless(!NOTED.contains(name), WordFile.FIELD, "base.word.footnote");
                RuleViolation.unless(
                        !name.equals("object") && !name.equals("altChunk"), WordFile.FIELD, "base.word.embedded");
            }
        }
        Instructions.of(root).forEach(WordGate::checkField);
    }

    private static void checkField(String instruction) {
        Matcher code = Pattern.compile("\\s*(\\S*)").matcher(instruction);
        String named = code.lookingAt() ? code.group(1).toUpperCase(Locale.ROOT) : "";
        RuleViolation.unless(!named.equals("MERGEFIELD"), WordFile.FIELD, "base.word.mergeField", instruction.strip());
        RuleViolation.unless(FIELDS.contains(named), WordFile.FIELD, "base.word.field", named);
        if (named.equals("HYPERLINK")) {
            Matcher link = LINK_CODE.matcher(instruction);
            String target = link.matches() ? link.group(1) : "";
            boolean within = target.isEmpty() || target.startsWith("\\");
            RuleViolation.unless(
                    within || SAFE_LINK.matcher(target).matches(), WordFile.FIELD, "base.word.outside", target);
        }
    }

    /** Refuses a name where nothing can be filled in: in a chart, in lettering that is drawn, in the code of a field. */
    static void checkElsewhere(WordFile file, List<Element> roots, Pattern names) {
        Stream<String> drawn = file.names().stream()
                .filter(name -> DRAWN.matcher(name).matches())
                .map(name -> Xml.parse(file.part(name)).getDocumentElement().getTextContent());
        Stream<String> lettering = roots.stream()
                .flatMap(root -> Xml.all(root).stream())
                .filter(element -> "textpath".equals(element.getLocalName()))
                .map(element -> element.getAttribute("string"));
        Stream<String> codes = roots.stream().flatMap(root -> Instructions.of(root).stream());
        Stream.of(drawn, lettering, codes).flatMap(texts -> texts).forEach(text -> {
            Matcher found = names.matcher(text);
            if (found.find()) {
                throw new RuleViolation(WordFile.FIELD, "base.word.elsewhere", found.group());
            }
        });
    }
}
