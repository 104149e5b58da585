package org.tsunagi.base.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StorageFailure;

/**
 * What is wrong with a form that was sent: gathered while it is read, then shown on top of it and at its fields. Beside it what
 * others ask for at a field.
 */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private boolean stale;

    /** Says at a field what is asked for there; nothing is wrong by it. */
    public void ask(String field, String label, String words) {
        asked.put(field, new Asked(field, label, words));
    }

    /** What is asked for at a field, or null. */
    public @Nullable Asked asked(String field) {
        return asked.get(field);
    }

    /** What is asked for, in the order it was told. */
    public List<Asked> asked() {
        return List.copyOf(asked.values());
    }

    /** Whether nothing is wrong so far, so that the desk may be called. */
    public boolean none() {
        return found.isEmpty();
    }

    /** Whether the record was changed by someone else meanwhile, so that the page should show both versions. */
    public boolean stale() {
        return stale;
    }

    /** Adds a problem of one field, or of the whole form when {@code field} is null. */
    public void add(@Nullable String field, String sentence) {
        found.add(new Problem(field, new Label(field), sentence));
    }

    /** Adds the refusal of a rule at its field. */
    public void add(RuleViolation violation) {
        add(violation.field(), violation.sentence());
    }

    /** Adds the refusal of a rule at {@code field} when it names none itself. */
    public void add(String field, RuleViolation violation) {
        add(violation.field() != null ? violation.field() : field, violation.sentence());
    }

    /** Calls a desk; a broken rule or a stale form becomes a problem, and the answer is false. */
    public boolean tryTo(Runnable action) {
        return tryGet(() -> {
                    action.run();
                    return true;
                })
                .isPresent();
    }

    /**
     * Calls a desk that answers something; empty when it refused, or another user's work was in the way. Called outside any
     * transaction: the desk has its own, and is called once more when someone stored the same between its look and its
     * commit.
     */
    public <T> Optional<T> tryGet(Supplier<T> action) {
        try {
            return Optional.of(lookingAgain(action));
        } catch (RuleViolation violation) {
            add(violation);
        } catch (RuntimeException failure) {
            addOrThrow(failure);
        }
        return Optional.empty();
    }

    /** What only the commit finds out comes wrapped: an overtaken version, a lock waited for in vain. */
    private void addOrThrow(RuntimeException failure) {
        if (StorageFailure.isOvertaken(failure)) {
            stale = true;
            add(null, Messages.say("entry.stale"));
        } else if (StorageFailure.isBusy(failure)) {
            add(null, Messages.say("entry.busy"));
        } else {
            throw failure;
        }
    }

    /**
     * Two sends of one form at the same instant both look before either has stored anything; a unique constraint ends the
     * second, and looking again it finds what the first has stored.
     */
    private static <T> T lookingAgain(Supplier<T> desk) {
        try {
            return desk.get();
        } catch (RuntimeException failure) {
            if (StorageFailure.isTaken(failure)) {
                return desk.get();
            }
            throw failure;
        }
    }

    /** All problems in the order they were found. */
    public List<Problem> all() {
        return List.copyOf(found);
    }

    public int count() {
        return found.size();
    }

    /** The sentences at one field. */
    public List<String> at(String field) {
        return found.stream()
                .filter(one -> field.equals(one.field()))
                .map(Problem::sentence)
                .toList();
    }

    /** Whether something is wrong or asked for at one of these fields, named with blanks between. */
    public boolean among(String fields) {
        List<String> names = List.of(fields.split(" "));
        return names.stream().anyMatch(asked::containsKey)
                || found.stream().anyMatch(one -> one.field() != null && names.contains(one.field()));
    }

    /** Told by each field tag as it is rendered; answers nothing, so that a template can say it in passing. */
    public String labelled(String field, String label) {
        labels.put(field, label);
        return "";
    }

    /**
     * One thing the user has to look at before the form can be taken.
     *
     * @param field the form field it belongs to, or null for the whole form
     * @param label how its field is called on the page
     * @param sentence in Japanese, saying what to do
     */
    public record Problem(@Nullable String field, Label label, String sentence) {}

    /** What is asked for at a field, with how the field is called. */
    public record Asked(String field, String label, String words) {}

    /**
     * How a field is called on the page, 「氏名：」. The summary stands above the fields that tell their labels; a template
     * writes nothing before it has worked everything out, so the label is asked for in time: when it is written.
     */
    public final class Label {
        private final @Nullable String field;

        private Label(@Nullable String field) {
            this.field = field;
        }

        @Override
        public String toString() {
            String label = labels.get(field);
            return label == null ? "" : label + "：";
        }
    }
}
