package org.tsunagi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;
import org.tsunagi.notice.PaperPurpose;

/** What the office writes to the bodies whose access keys were given out by one act and have not been used. */
@ApplicationScoped
public class AccessLetters implements PaperPurpose {
    private static final String CODE = "access";

    private final Users users;
    private final AccessIssues issues;
    private final AccessKeys keys;
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;

    AccessLetters(Users users, AccessIssues issues, AccessKeys keys, NominatingBodyViews bodies, OfficeClock clock) {
        this.users = users;
        this.issues = issues;
        this.keys = keys;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The page on which the letters of an issue are printed. */
    public static String place(long issueId) {
        return "/notices/" + CODE + "/" + issueId;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return Messages.say("account.letter");
    }

    @Override
    public String reach() {
        return Messages.say("account.letter.reach");
    }

    @Override
    public List<String> fields() {
        return List.of("機関", "氏名", "ログインID", "アドレス", "リンク", "有効期限");
    }

    @Override
    public String firstSubject() {
        return Messages.say("account.letter.subject");
    }

    @Override
    public String firstText() {
        return Messages.say("account.letter.text");
    }

    /** The key itself. */
    @Override
    public List<String> needed() {
        return List.of("リンク");
    }

    @Override
    public Audience of(Viewer viewer, long issueId) {
        viewer.requireAdministrator("access keys");
        AccessIssue issue = issues.require(issueId);
        LocalDate today = clock.today();
        LocalDate issuedOn = LocalDate.ofInstant(issue.issued().at(), OfficeClock.ZONE);
        return new Audience(
                Messages.say("account.letter.title", JapaneseDate.print(issuedOn)),
                "/accounts?signedIn=never",
                FiscalYear.of(today),
                issue.isOver(today) ? List.of() : recipients(issue));
    }

    private List<Recipient> recipients(AccessIssue issue) {
        Map<Long, String> names = bodies.bodies().stream().collect(Collectors.toMap(BodyLine::id, BodyLine::name));
        return users.ofIssue(issue.id()).stream()
                .map(user -> recipient(user, names.getOrDefault(user.bodyId(), ""), issue.lastDay()))
                .toList();
    }

    private Recipient recipient(User user, String body, LocalDate lastDay) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("機関", body);
        fields.put("氏名", user.name());
        fields.put("ログインID", user.login());
        fields.put("アドレス", keys.address());
        fields.put("リンク", keys.link(user));
        fields.put("有効期限", JapaneseDate.print(lastDay));
        String name = user.name().startsWith(body) ? user.name() : body + " " + user.name();
        return new Recipient(user.login(), name, "", "", fields);
    }
}
