package org.tsunagi;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.start.Settings;
import org.tsunagi.base.start.StartFailure;
import org.tsunagi.base.start.StartRefused;
import org.tsunagi.base.start.StartUp;
import org.tsunagi.safekeeping.Command;

/** The program: decides what depends on the machine, refuses what cannot work in plain words, then starts the server. */
@QuarkusMain
public final class Tsunagi {
    /** The exit code for words the program does not know. */
    private static final int MISUSED = 2;

    /** Starts the service with a link for a new administrator. */
    private static final String ADMINISTRATOR = "administrator";

    private Tsunagi() {}

    public static void main(String... arguments) {
        try {
            if (Command.run(List.of(arguments), Tsunagi::configured, new OfficeClock().now(), System.out)) {
                return;
            }
            if (List.of(arguments).equals(List.of(ADMINISTRATOR))) {
                System.setProperty("tsunagi.new-administrator", "true");
            } else if (arguments.length > 0) {
                tellUsage();
            }
            StartUp.decide(Tsunagi::configured).forEach(System::setProperty);
            if (LaunchMode.current() == LaunchMode.NORMAL) {
                Settings.requireReadable(ConfigProvider.getConfig().unwrap(SmallRyeConfig.class));
                StartUp.tryOut(Tsunagi::configured);
            }
        } catch (StartRefused refused) {
            refused.endProcess();
        }
        Quarkus.run(null, Tsunagi::end, arguments);
    }

    /** What the operator set; Quarkus' own defaults are not told, and an empty port is told because Quarkus stumbles on it. */
    private static Optional<String> configured(String name) {
        Config configuration = ConfigProvider.getConfig();
        ConfigValue value = configuration.getConfigValue(name);
        if (value.getSourceOrdinal() < 0) {
            return Optional.empty();
        }
        return name.endsWith(".port") && "".equals(value.getRawValue())
                ? Optional.of("")
                : configuration.getOptionalValue(name, String.class);
    }

    /** With the handler of our own Quarkus says nothing of a failed start: no stack trace, no advice for developers. */
    private static void end(int exitCode, @Nullable Throwable failed) {
        if (failed != null) {
            StartFailure.of(
                            failed,
                            configured("quarkus.datasource.jdbc.url").orElse(""),
                            Path.of(configured("tsunagi.data-dir").orElse("data")))
                    .endProcess();
        }
        System.exit(exitCode);
    }

    @SuppressWarnings("SystemOut")
    private static void tellUsage() {
        System.err.println(
                "使い方: 引数なしで起動、administrator（システム管理者を登録するリンクを表示して起動）、backup、verify ファイル、restore ファイル、move H2のデータフォルダー（PostgreSQL 用の実行ファイルで）");
        System.err.println(
                "Usage: no argument to start, administrator to start with a link for a new one, backup, verify FILE, restore FILE, move H2-DATA-FOLDER"
                        + " (of the PostgreSQL build)");
        Runtime.getRuntime().halt(MISUSED);
    }
}
