package org.tsunagi;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.start.StartRefused;
import org.tsunagi.base.start.StartUp;
import org.tsunagi.safekeeping.Command;

/** The program: decides what depends on the machine, refuses what cannot work in plain words, then starts the server. */
@QuarkusMain
public final class Tsunagi {
    /** The exit code for words the program does not know. */
    private static final int MISUSED = 2;

    private Tsunagi() {}

    public static void main(String... arguments) {
        Config configuration = ConfigProvider.getConfig();
        try {
            if (Command.run(
                    List.of(arguments),
                    name -> configuration.getOptionalValue(name, String.class),
                    new OfficeClock().now(),
                    System.out)) {
                return;
            }
            if (arguments.length > 0) {
                tellUsage();
            }
            StartUp.decide(name -> configuration.getOptionalValue(name, String.class))
                    .forEach(System::setProperty);
        } catch (StartRefused refused) {
            refused.endProcess();
        }
        Quarkus.run(arguments);
    }

    @SuppressWarnings("SystemOut")
    private static void tellUsage() {
        System.err.println("使い方: 引数なしで起動、backup、verify ファイル、restore ファイル、move H2のデータフォルダー（PostgreSQL 用の実行ファイルで）");
        System.err.println("Usage: no argument to start, backup, verify FILE, restore FILE, move H2-DATA-FOLDER"
                + " (of the PostgreSQL build)");
        Runtime.getRuntime().halt(MISUSED);
    }
}
