package org.tsunagi.base.entry;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.MailAddress;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.TextLength;
import org.tsunagi.base.kernel.UnseenCharacters;

/**
 * Reads the strings of a form into values. What cannot be read becomes a problem of its field and the answer is null, so
 * all fields are read first and {@link Problems#none()} is asked once. Blanks around a text, full-width digits and
 * hyphens are accepted; a text itself is never normalised.
 */
public final class Fields {
    /** A rare kanji with a variation selector takes four; only a heap of combining marks takes more. */
    private static final int UNITS_OF_A_CHARACTER = 4;

    /** What stands where bytes were no character: half of one, or another encoding. */
    private static final char GARBLED = '\uFFFD';

    private static final int LONGEST_REASON = 500;

    private final Problems problems;

    public Fields(Problems problems) {
        this.problems = problems;
    }

    /** A text that must be there, of at most {@code max} characters. */
    public @Nullable String text(String name, @Nullable String value, int max) {
        return required(name, value) ? optionalText(name, value, max) : null;
    }

    /** Why something is done that is kept: it must be there, in the field of that name. */
    public @Nullable String reason(@Nullable String value) {
        return text("reason", value, LONGEST_REASON);
    }

    /** A text that may be missing: null then. Line ends come as {@code \n}. */
    public @Nullable String optionalText(String name, @Nullable String value, int max) {
        String text = stripped(value);
        if (text.isEmpty()) {
            return null;
        }
        if (text.indexOf(GARBLED) >= 0) {
            return refuse(name, "entry.garbled");
        }
        Optional<String> unseen = UnseenCharacters.firstInLines(text);
        if (unseen.isPresent()) {
            return refuse(name, "entry.unseen", unseen.get());
        }
        return TextLength.isWithin(text, max) && text.length() <= (long) UNITS_OF_A_CHARACTER * max
                ? text
                : refuse(name, "entry.long", Integer.toString(max), Integer.toString(TextLength.graphemes(text)));
    }

    /** One mail address, or empty; typed in full width it is the same address, and is read as that. */
    public String mailAddress(String name, @Nullable String value) {
        String typed = Normalizer.normalize(stripped(value), Normalizer.Form.NFKC);
        if (!typed.isEmpty() && !MailAddress.isOne(typed)) {
            problems.add(name, Messages.say("entry.mail"));
        }
        return typed;
    }

    /** A date that must be there, in either calendar. */
    public @Nullable LocalDate date(String name, @Nullable String value) {
        return required(name, value) ? optionalDate(name, value) : null;
    }

    /** A date that must be there; 10月6日 without a year is the one of {@code year}. */
    public @Nullable LocalDate date(String name, @Nullable String value, FiscalYear year) {
        return required(name, value) ? optionalDate(name, value, year) : null;
    }

    /** A date that may be missing. */
    public @Nullable LocalDate optionalDate(String name, @Nullable String value) {
        String text = stripped(value);
        return text.isEmpty() ? null : parsed(name, () -> JapaneseDate.parse(text));
    }

    /** A date that may be missing; 10月6日 without a year is the one of {@code year}. */
    public @Nullable LocalDate optionalDate(String name, @Nullable String value, FiscalYear year) {
        String text = stripped(value);
        return text.isEmpty() ? null : parsed(name, () -> JapaneseDate.parse(text, year));
    }

    private @Nullable LocalDate parsed(String name, Supplier<LocalDate> reader) {
        try {
            return reader.get();
        } catch (RuleViolation unreadable) {
            problems.add(name, unreadable);
            return null;
        }
    }

    /** A whole number that must be there, between {@code min} and {@code max}. */
    public @Nullable Integer number(String name, @Nullable String value, int min, int max) {
        return required(name, value) ? optionalNumber(name, value, min, max) : null;
    }

    /** A whole number that may be missing. */
    public @Nullable Integer optionalNumber(String name, @Nullable String value, int min, int max) {
        String digits = Normalizer.normalize(stripped(value), Normalizer.Form.NFKC)
                .replaceAll("[,\\s]", "")
                .replaceAll("^[‐‑–—−ー]", "-");
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("-?[0-9]{1,18}")) {
            return refuse(name, "entry.number");
        }
        long number = Long.parseLong(digits);
        return min <= number && number <= max
                ? (Integer) (int) number
                : refuse(name, "entry.range", Integer.toString(min), Integer.toString(max));
    }

    /** One constant of an enum that must be chosen. */
    public <E extends Enum<E>> @Nullable E choice(String name, @Nullable String value, Class<E> type) {
        return chosen(name, value) ? optionalChoice(name, value, type) : null;
    }

    /** One constant of an enum, or none. */
    public <E extends Enum<E>> @Nullable E optionalChoice(String name, @Nullable String value, Class<E> type) {
        String text = stripped(value);
        if (text.isEmpty()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        return refuse(name, "entry.unknown");
    }

    /** The code of a line that must be chosen; whether there is such a line is the desk's question. */
    public @Nullable String code(String name, @Nullable String value) {
        return chosen(name, value) ? stripped(value) : null;
    }

    /** A time of day that must be there, as people type it: 9:30, 9時30分, 9時半, 13時, 930. */
    public @Nullable LocalTime time(String name, @Nullable String value) {
        if (!required(name, value)) {
            return null;
        }
        Optional<LocalTime> time = TypedTime.read(stripped(value));
        return time.isPresent() ? time.get() : refuse(name, "entry.time");
    }

    /** The number of a record that must be chosen; whether it exists and may be seen is the desk's question. */
    public @Nullable Long id(String name, @Nullable String value) {
        return chosen(name, value) ? optionalId(name, value) : null;
    }

    /** The number of a record, or none. */
    public @Nullable Long optionalId(String name, @Nullable String value) {
        String text = stripped(value);
        if (text.isEmpty()) {
            return null;
        }
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : refuse(name, "entry.unknown");
    }

    /** The numbers of all records ticked; empty when there are none. */
    public List<Long> ids(String name, @Nullable List<String> values) {
        List<Long> ids = new ArrayList<>();
        for (String value : values == null ? List.<String>of() : values) {
            Long id = optionalId(name, value);
            if (id != null) {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    /** Whether a single box was ticked. */
    public boolean ticked(@Nullable String value) {
        return !stripped(value).isEmpty() && !"false".equals(stripped(value).toLowerCase(Locale.ROOT));
    }

    private boolean required(String name, @Nullable String value) {
        return there(name, value, "entry.missing");
    }

    private boolean chosen(String name, @Nullable String value) {
        return there(name, value, "entry.unchosen");
    }

    private boolean there(String name, @Nullable String value, String key) {
        if (stripped(value).isEmpty()) {
            refuse(name, key);
            return false;
        }
        return true;
    }

    private <T> @Nullable T refuse(String name, String key, Object... arguments) {
        problems.add(name, Messages.say(key, arguments));
        return null;
    }

    /** Without blanks around it, the full-width one included, and with one kind of line end. */
    private static String stripped(@Nullable String value) {
        return value == null
                ? ""
                : value.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
