package org.tsunagi.account.web;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.tsunagi.account.SetupDesk;
import org.tsunagi.base.web.TsunagiConfig;

/** Tells the operator on the console where to go: the address, and the setup link while there is no administrator. */
@ApplicationScoped
class FirstStart {
    private final SetupDesk desk;
    private final TsunagiConfig config;

    FirstStart(SetupDesk desk, TsunagiConfig config) {
        this.desk = desk;
        this.config = config;
    }

    /** Last of all, after the demo has been built. The console and not the log: the link is a secret. */
    @SuppressWarnings("SystemOut")
    void on(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 500) StartupEvent started) {
        if (LaunchMode.current() == LaunchMode.TEST) {
            return;
        }
        String address = config.publicUrl().orElse("http://localhost:8080");
        System.out.println("Tsunagi: " + address);
        if (!config.demo()) {
            desk.newLink()
                    .ifPresent(token -> System.out.println("最初のシステム管理者を登録してください（24時間有効、1回限り）/ "
                            + "Register the first administrator (once, within 24 hours): " + address + "/setup/"
                            + token));
        }
    }
}
