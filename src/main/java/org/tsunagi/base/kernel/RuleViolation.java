package org.tsunagi.base.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one kind of refusal: a rule of the office that was not met. Thrown inside a desk it rolls the transaction back;
 * the web layer shows the sentence of {@link #key()} from the feature's messages next to {@link #field()}.
 */
public final class RuleViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String field;
    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param field the form field the sentence belongs to, or null for the whole form
     * @param key the message, {@code <feature>.<rest>}, looked up by {@link Messages}
     * @param arguments what fills the {0}, {1} … of the sentence
     */
    public RuleViolation(@Nullable String field, String key, Object... arguments) {
        super(key);
        this.field = field;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Refuses unless {@code held}. */
    public static void unless(boolean held, @Nullable String field, String key, Object... arguments) {
        if (!held) {
            throw new RuleViolation(field, key, arguments);
        }
    }

    /** The same refusal at another field. */
    public RuleViolation at(String other) {
        return new RuleViolation(other, key, arguments.toArray());
    }

    public @Nullable String field() {
        return field;
    }

    public String key() {
        return key;
    }

    /** The refusal in Japanese, as shown to the user. */
    public String sentence() {
        return Messages.say(key, arguments.toArray());
    }
}
