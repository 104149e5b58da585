package org.tsunagi.base.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;

/** One thing to choose from in a list, in boxes or in round buttons. */
public record Option(String value, String label) {
    /** An option whose value is a record's number. */
    public static Option of(long id, String label) {
        return new Option(Long.toString(id), label);
    }

    /** All constants of an enum with their labels, in the order they are declared. */
    public static <E extends Enum<E>> List<Option> all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Option::of).toList();
    }

    /** Whether this is one of the chosen values, which may be missing altogether. */
    public boolean isAmong(@Nullable Collection<?> values) {
        return values != null && values.stream().anyMatch(one -> value.equals(String.valueOf(one)));
    }

    /** One constant with its label. */
    public static Option of(Enum<?> constant) {
        return new Option(constant.name(), Messages.label(constant));
    }
}
