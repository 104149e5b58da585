package org.tsunagi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagi.account.PersonalLinks;

/**
 * The codes of admission slips, each for one enrollment on one day. Nothing is stored, so that a slip can be printed again; what
 * they lead to opens to officers only.
 */
@ApplicationScoped
public class CheckInCodes {
    private static final Pattern SCANNED = Pattern.compile(
            ".*/days/([1-9][0-9]{0,17})/enrollments/([1-9][0-9]{0,17})/check-in/([A-Za-z0-9_=-]{1,60})/?");
    private static final String GENERATION = ".0.";

    private final PersonalLinks links;

    CheckInCodes(PersonalLinks links) {
        this.links = links;
    }

    public String code(long dayId, long enrollmentId) {
        return links.token(purpose(dayId), enrollmentId, 0).substring((enrollmentId + GENERATION).length());
    }

    /** The page that a slip's code opens; the audit reads from it whose slip it is. */
    public String path(long dayId, long enrollmentId) {
        return path(dayId, enrollmentId, code(dayId, enrollmentId));
    }

    private static String path(Object day, Object enrollment, String code) {
        return "/days/" + day + "/enrollments/" + enrollment + "/check-in/" + code;
    }

    /** Whether this is the code of this enrollment on this day, neither cut off nor forged. */
    boolean isGenuine(long dayId, long enrollmentId, String code) {
        return links.read(purpose(dayId), enrollmentId + GENERATION + code).isPresent();
    }

    /**
     * The page that a scanner means which types what it reads like a keyboard; empty when that is no slip of ours. A scanner set
     * to another keyboard types = for _, an input method wide letters.
     */
    public static Optional<String> pathIn(String typed) {
        Matcher scanned = SCANNED.matcher(
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        return scanned.matches()
                ? Optional.of(path(
                        scanned.group(1), scanned.group(2), scanned.group(3).replace('=', '_')))
                : Optional.empty();
    }

    private static String purpose(long dayId) {
        return "check-in:" + dayId;
    }
}
