package org.tsunagi.account.web;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import org.tsunagi.account.DemoSignIns;
import org.tsunagi.account.DemoSignIns.DemoSignIn;
import org.tsunagi.account.SetupDesk;
import org.tsunagi.base.start.TsunagiConfig;

/**
 * Tells the operator on the console where to go: the address, how to sign in to the demo, and the setup link while
 * there is no administrator.
 */
@ApplicationScoped
class FirstStart {
    /** Three roles and two municipalities; the sign-in page lists them all. */
    private static final int SHOWN = 5;

    private final SetupDesk desk;
    private final TsunagiConfig config;
    private final Instance<DemoSignIns> demo;

    FirstStart(SetupDesk desk, TsunagiConfig config, Instance<DemoSignIns> demo) {
        this.desk = desk;
        this.config = config;
        this.demo = demo;
    }

    /** When the port answers, and not before. The console and not the log: the link is a secret. */
    @SuppressWarnings("SystemOut")
    void on(@ObservesAsync HttpServerStart answering) {
        if (LaunchMode.current() != LaunchMode.TEST) {
            System.out.print(text(config.publicUrl().orElse("http://localhost:8080")));
        }
    }

    private String text(String address) {
        StringBuilder text = new StringBuilder("Tsunagi: ").append(address).append('\n');
        if (!config.demo()) {
            Optional<String> first = desk.newLink();
            if (first.isPresent()) {
                text.append("最初のシステム管理者を登録してください（24時間有効、1回限り）/ ")
                        .append("Register the first administrator (once, within 24 hours):\n  ")
                        .append(address + SetupResource.PATH + first.get() + '\n');
            } else if (config.newAdministrator()) {
                text.append("システム管理者をもう一人登録できます（24時間有効、1回限り）/ ")
                        .append("Register another administrator (once, within 24 hours):\n  ")
                        .append(address + SetupResource.PATH + desk.linkForAnother() + '\n');
            }
        } else if (demo.isResolvable()) {
            List<DemoSignIn> signIns = demo.get().all();
            text.append("見本県のログイン / Sample sign-ins:\n");
            signIns.stream()
                    .limit(SHOWN)
                    .forEach(one -> text.append(String.format("  %-10s%s%n", one.login(), one.who())));
            text.append("  パスワードは共通 / password for all: ")
                    .append(demo.get().password())
                    .append('\n');
        }
        return text.toString();
    }
}
