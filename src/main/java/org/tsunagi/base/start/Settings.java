package org.tsunagi.base.start;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads all settings of ours before the server does, which would tell of a wrong one with a stack trace only. */
public final class Settings {
    private static final Pattern NAME = Pattern.compile("\\btsunagi\\.[a-z.-]*[a-z]");

    private Settings() {}

    /**
     * Reads each.
     *
     * @throws StartRefused when a value cannot be read, or a property of the command line or of a file is none of ours
     */
    public static void requireReadable(SmallRyeConfig config) {
        try {
            ConfigMappings.registerConfigMappings(
                    config,
                    Set.of(ConfigClass.configClass(TsunagiConfig.class), ConfigClass.configClass(KeySettings.class)));
        } catch (ConfigValidationException wrong) {
            throw refused(wrong);
        }
    }

    /** Names them; what was given as a value stays out, as it may be a secret in the wrong place. */
    static StartRefused refused(ConfigValidationException wrong) {
        String names = IntStream.range(0, wrong.getProblemCount())
                .mapToObj(wrong::getProblem)
                .flatMap(problem -> NAME.matcher(problem.getMessage()).results().limit(1))
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new StartRefused(
                "値が正しくないか、その名前の設定がありません。説明書（operation.md）の設定の表を見て直してください: " + names,
                "A value cannot be read, or there is no setting of that name. Correct it by the tables in operation.md: "
                        + names);
    }
}
