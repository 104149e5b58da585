package org.tsunagi.selection.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.word.WordDocument;
import org.tsunagi.base.word.WordDocument.Style;
import org.tsunagi.selection.PackDraft;

/** What lies in a pack, with what each file can be told by. */
final class ContentsPaper {
    private ContentsPaper() {}

    static byte[] of(PackDraft draft, Map<String, byte[]> papers) {
        WordDocument paper = new WordDocument(Messages.say("selection.pack.mark"));
        paper.line(Style.TITLE, say("title")).gap();
        paper.table(
                new int[] {3, 11},
                false,
                List.of(
                        List.of(say("about"), draft.course().fiscalYear().label() + "　" + draft.title()),
                        List.of(say("made"), JapaneseDate.both(draft.made())),
                        List.of(say("maker"), draft.office() + "　" + draft.maker()),
                        List.of(say("seen"), draft.seen().text())));
        paper.line(Style.HEADING, say("files"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(say("file"), say("sum")));
        papers.forEach((name, bytes) -> rows.add(List.of(name, DigestUtils.sha256Hex(bytes))));
        paper.table(new int[] {6, 8}, true, rows).gap();
        paper.line(Style.LEFT, say("note"));
        return paper.bytes();
    }

    private static String say(String key) {
        return Messages.say("selection.pack.contents." + key);
    }
}
