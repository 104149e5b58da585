package org.tsunagi.intake;

import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.RuleViolation;

/**
 * The classes (申込みの区分) in which direct applications for a course come to a seat, and the question that asks for them.
 *
 * @param classes in their order, the first first; the last is for everybody else
 */
public record Priorities(String question, List<String> classes) {
    public static final int MOST = 9;

    public Priorities {
        classes = List.copyOf(classes);
    }

    /** Refuses what asks for nothing. */
    void check() {
        RuleViolation.unless(classes.size() > 1, "classes", "intake.priority.tooFew");
        RuleViolation.unless(classes.size() <= MOST, "classes", "intake.priority.tooMany", Integer.toString(MOST));
        RuleViolation.unless(classes.stream().distinct().count() == classes.size(), "classes", "intake.priority.twice");
    }

    /** What somebody who is asked has still to say: the class, and why unless it is the last, which is everybody else's. */
    public Optional<RuleViolation> unsaid(Declared said) {
        if (!said.isSaid()) {
            return Optional.of(new RuleViolation("priority", "intake.priority.missing"));
        }
        boolean last = classes.get(classes.size() - 1).equals(said.label());
        return last || !said.reason().isBlank()
                ? Optional.empty()
                : Optional.of(new RuleViolation("priorityReason", "intake.priority.reasonMissing"));
    }

    /**
     * The class somebody declares, and why.
     *
     * @param label empty where none is declared
     */
    public record Declared(String label, String reason) {
        public static final Declared NONE = new Declared("", "");

        public boolean isSaid() {
            return !label.isEmpty();
        }
    }
}
