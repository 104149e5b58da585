package org.tsunagi.base.kernel;

import java.util.regex.Pattern;

/**
 * What a mail can be sent to: one address in ASCII, as browsers take it in a field of type email. Dots beside each other
 * and before the {@code @} are let pass: Japanese mobile companies gave such addresses out.
 */
public final class MailAddress {
    /** What RFC 5321 lets a path have, less its brackets. */
    public static final int LONGEST = 254;

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ONE =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")*");

    private MailAddress() {}

    /** Whether a mail may be sent there; it holds nothing that could become another header or another recipient. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && ONE.matcher(text).matches();
    }
}
