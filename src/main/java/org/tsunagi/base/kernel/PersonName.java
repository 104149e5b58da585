package org.tsunagi.base.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's name exactly as given, in two parts with their readings. Names are identity: family and given name are
 * never normalised, for that would change characters such as 塚 (U+FA10); searching goes by {@link #searchKey()}.
 *
 * @param given empty for a name of one part
 * @param familyKana full-width katakana; empty where no reading is known, as in old registers
 * @param givenKana full-width katakana or empty
 */
@Embeddable
public record PersonName(
        @Column(name = "family_name", nullable = false, length = PersonName.STORED)
        String family,

        @Column(name = "given_name", nullable = false, length = PersonName.STORED)
        String given,

        @Column(name = "family_kana", nullable = false, length = PersonName.STORED)
        String familyKana,

        @Column(name = "given_kana", nullable = false, length = PersonName.STORED)
        String givenKana) {

    /** The longest a part may be, in characters as seen. */
    public static final int LONGEST = 40;

    /** The length of a column that holds a part, in UTF-16 units: a character may take several. */
    public static final int STORED = 200;

    /** The longest key two people are compared by, in UTF-16 units: two of them fit into an index of either database. */
    private static final int COMPARED = 300;

    private static final Pattern OUTER_BLANKS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern DASHES = Pattern.compile("[-‐‑‒–—―−─]");
    private static final Pattern KATAKANA = Pattern.compile("[\\u30A0-\\u30FE\\u31F0-\\u31FF ]*");

    public PersonName {
        Objects.requireNonNull(family);
        Objects.requireNonNull(given);
        Objects.requireNonNull(familyKana);
        Objects.requireNonNull(givenKana);
    }

    /**
     * The name as typed, without outer blanks; readings may come in hiragana or half width.
     *
     * @throws RuleViolation on the field {@code family}, {@code given}, {@code familyKana} or {@code givenKana}
     */
    public static PersonName of(String family, String given, String familyKana, String givenKana) {
        PersonName name = new PersonName(
                part("family", family),
                part("given", given),
                reading("familyKana", familyKana),
                reading("givenKana", givenKana));
        RuleViolation.unless(!name.family.isEmpty(), "family", "base.name.missing");
        return name;
    }

    /** 「髙橋 花子」, or the one part there is. */
    public String full() {
        return joined(family, given);
    }

    /** 「タカハシ ハナコ」, or the one part there is. */
    public String kana() {
        return joined(familyKana, givenKana);
    }

    /** What a search looks into: the folded name, a blank, the folded reading. */
    public String searchKey() {
        return SearchKey.line(SearchKey.of(family, given), SearchKey.of(familyKana, givenKana));
    }

    /** The name folded, to compare two people by. */
    public String nameKey() {
        return SearchKey.cut(SearchKey.of(family, given), COMPARED);
    }

    /** The reading folded, to compare two people by: small kana count as large, for old papers know no other. */
    public String kanaKey() {
        return SearchKey.cut(Kana.large(SearchKey.of(familyKana, givenKana)), COMPARED);
    }

    private static String reading(String field, String typed) {
        String plain = Normalizer.normalize(Kana.joined(typed), Normalizer.Form.NFKC);
        String kana = part(field, Kana.toKatakana(DASHES.matcher(plain).replaceAll("ー")));
        RuleViolation.unless(KATAKANA.matcher(kana).matches(), field, "base.name.kana");
        return kana;
    }

    private static String part(String field, String typed) {
        String part = OUTER_BLANKS.matcher(typed).replaceAll("");
        RuleViolation.unless(part.indexOf('\uFFFD') < 0, field, "base.name.garbled");
        Optional<String> unseen = UnseenCharacters.first(part);
        RuleViolation.unless(unseen.isEmpty(), field, "base.name.unseen", unseen.orElse(""));
        RuleViolation.unless(
                part.length() <= STORED && TextLength.isWithin(part, LONGEST),
                field,
                "base.name.long",
                Integer.toString(LONGEST));
        return part;
    }

    private static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + " " + second;
    }
}
