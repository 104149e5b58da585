package org.tsunagi.base.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The Japanese words that are not in templates: refusals, enum labels, headings of files. One UTF-8 file per feature,
 * {@code messages/<feature>.properties}; a key begins with its feature.
 */
public final class Messages {
    private Messages() {}

    /**
     * The sentence of {@code key} ({@code <feature>.<rest>}) with its arguments filled in as {@link MessageFormat} does.
     *
     * @throws IllegalStateException when the key does not exist: a programming error, found by the tests
     */
    public static String say(String key, Object... arguments) {
        return new MessageFormat(text(key), Locale.JAPAN).format(arguments);
    }

    /** The same sentence with every argument as it prints itself: numbers are written plainly. */
    public static String tell(String key, Object... arguments) {
        return say(key, Stream.of(arguments).map(String::valueOf).toArray());
    }

    /** The label of an enum constant: key {@code <feature>.<EnumName>.<CONSTANT>}, the feature being its package. */
    public static String label(Enum<?> constant) {
        String[] path = constant.getDeclaringClass().getPackageName().split("\\.");
        return text(path[2] + "." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    private static String text(String key) {
        String feature = key.substring(0, key.indexOf('.'));
        try {
            return ResourceBundle.getBundle("messages." + feature, Locale.ROOT)
                    .getString(key.substring(feature.length() + 1));
        } catch (MissingResourceException missing) {
            throw new IllegalStateException("no message " + key, missing);
        }
    }
}
