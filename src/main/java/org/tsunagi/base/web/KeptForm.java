package org.tsunagi.base.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a user typed into a form that could not be taken because its secret was refused or the session had ended. It is
 * shown again with one button to send it ({@link KeptForms#show}); over the sign-in it travels as hidden inputs.
 *
 * <p>For the sign-in feature: {@link SignInPage} gets it, and each page up to the open session prints {@link #hiddenInputs()}
 * with {@code {#carried fields=kept /}} inside its form; {@link #from} finds them in what was sent, and at the end
 * {@link KeptForms#show} is the answer instead of a redirect.
 *
 * @param action the path, with its query, the form was sent to
 * @param multipart whether it was sent as multipart; files are not kept and must be chosen again
 * @param fields what was typed, without secrets and passwords
 */
public record KeptForm(String action, boolean multipart, List<KeptField> fields) {
    private static final String PREFIX = "kept.";
    private static final String ACTION = "kept-action";
    private static final String MULTIPART = "kept-multipart";
    /** Beside what is called a password: the token, the password there is, and a new one typed again. */
    private static final Set<String> SECRET = Set.of("csrf-token", "current", "repeat");

    private static final Set<String> UNSEEN =
            Set.of("version", "key", "back", "next", "invitation", "link", "shown", "memo", "cells", ACTION, MULTIPART);

    /** What is chosen from the masters is sent as its number. */
    private static final Set<String> NUMBERED = Set.of("municipalityId", "professions");

    /** The name of one of our constants, as a list of choices sends it. */
    private static final Pattern CHOSEN = Pattern.compile("[A-Z]{2}[A-Z_]*");

    public KeptForm {
        if (!Answers.isLocal(action)) {
            throw new IllegalStateException("not a form of ours");
        }
        fields = fields.stream().filter(field -> !isSecret(field.name())).toList();
    }

    /** The form that a sign-in form carried along, if it did. */
    public static Optional<KeptForm> from(Map<String, List<String>> sent) {
        String action = first(sent, ACTION);
        if (!Answers.isLocal(action)) {
            return Optional.empty();
        }
        List<KeptField> fields = new ArrayList<>();
        sent.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                values.forEach(value -> fields.add(new KeptField(name.substring(PREFIX.length()), value)));
            }
        });
        return Optional.of(new KeptForm(action, !first(sent, MULTIPART).isEmpty(), fields));
    }

    /** The form as inputs of another form, from which {@link #from} reads it. */
    public List<KeptField> hiddenInputs() {
        List<KeptField> inputs = new ArrayList<>();
        inputs.add(new KeptField(ACTION, action));
        if (multipart) {
            inputs.add(new KeptField(MULTIPART, "yes"));
        }
        fields.forEach(field -> inputs.add(new KeptField(PREFIX + field.name(), field.value())));
        return inputs;
    }

    /** What the user would recognise: the texts, without what only the form itself needs and the codes of what was chosen. */
    public List<String> readable() {
        return fields.stream()
                .filter(field ->
                        !UNSEEN.contains(field.name()) && !field.value().isBlank())
                .filter(field -> !isChosen(field))
                .map(KeptField::value)
                .filter(value -> !value.equals("true"))
                .toList();
    }

    /** Whether something was chosen from a list, of which only the code is at hand. */
    public boolean isChosenFrom() {
        return fields.stream().anyMatch(KeptForm::isChosen);
    }

    private static boolean isChosen(KeptField field) {
        return NUMBERED.contains(field.name()) || CHOSEN.matcher(field.value()).matches();
    }

    static boolean isSecret(String name) {
        return SECRET.contains(name) || name.toLowerCase(java.util.Locale.ROOT).contains("password");
    }

    private static String first(Map<String, List<String>> sent, String name) {
        List<String> values = sent.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** A value typed into a form that could not be taken, on its way back into a form as a hidden input. */
    public record KeptField(String name, String value) {}
}
