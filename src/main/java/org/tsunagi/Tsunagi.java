package org.tsunagi;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tsunagi.base.start.StartRefused;
import org.tsunagi.base.start.StartUp;
import org.tsunagi.safekeeping.DatabaseMove;

/** The program: decides what depends on the machine, refuses what cannot work in plain words, then starts the server. */
@QuarkusMain
public final class Tsunagi {
    private Tsunagi() {}

    public static void main(String... arguments) {
        Config configuration = ConfigProvider.getConfig();
        try {
            if (arguments.length > 0 && arguments[0].equals("move")) {
                DatabaseMove.run(
                        List.of(arguments).subList(1, arguments.length),
                        name -> configuration.getOptionalValue(name, String.class),
                        System.out);
                return;
            }
            StartUp.decide(name -> configuration.getOptionalValue(name, String.class))
                    .forEach(System::setProperty);
        } catch (StartRefused refused) {
            refused.endProcess();
        }
        Quarkus.run(arguments);
    }
}
