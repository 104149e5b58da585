package org.tsunagi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A data folder whose server comes to its end while four municipalities nominate, and what they were told until then. */
final class UnderLoad {
    /** So many are acknowledged after a start before the end may come: then the server has got going. */
    static final int UNDER_WAY = 24;

    private static final int NOMINATORS = 4;

    private final Path data;
    private final Random chance = new Random();
    private final List<Nominator> nominators = new ArrayList<>();

    UnderLoad(Path data) {
        this.data = data;
    }

    Path data() {
        return data;
    }

    /** From now on others nominate: the first municipalities of these, for this call. */
    void signIn(BuiltServer server, List<String> logins, String password, String call) throws Exception {
        nominators.clear();
        for (String login : logins.subList(0, NOMINATORS)) {
            Visitor visitor = new Visitor(server.address());
            visitor.signIn(login, password);
            nominators.add(new Nominator(visitor, login, call));
        }
    }

    /** They nominate until the server has come to its end. */
    void until(BuiltServer.End end) throws Exception {
        int before = acknowledged().size();
        ExecutorService offices = Executors.newFixedThreadPool(NOMINATORS);
        List<Future<?>> work = new ArrayList<>();
        for (Nominator nominator : nominators) {
            work.add(offices.submit(() -> {
                nominator.nominateUntilItBreaks();
                return null;
            }));
        }
        while (acknowledged().size() < before + UNDER_WAY && work.stream().noneMatch(Future::isDone)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        TimeUnit.MILLISECONDS.sleep(chance.nextInt(1000));
        end.come();
        for (Future<?> one : work) {
            one.get(2, TimeUnit.MINUTES); // an unexpected answer fails here
        }
        offices.shutdown();
    }

    void pressAgain() throws IOException, InterruptedException {
        for (Nominator nominator : nominators) {
            nominator.pressAgain();
        }
    }

    Set<String> acknowledged() {
        Set<String> all = new HashSet<>();
        nominators.forEach(nominator -> all.addAll(nominator.acknowledged()));
        return all;
    }

    Set<String> missing(Map<String, Integer> stored) {
        Set<String> missing = acknowledged();
        missing.removeAll(stored.keySet());
        return missing;
    }

    Map<String, Integer> stored() throws IOException, SQLException {
        return stored(data);
    }

    /** The nominations of this test and how often each is there, read from a copy: the server itself has to recover. */
    static Map<String, Integer> stored(Path data) throws IOException, SQLException {
        Path copy = Files.createDirectories(data.resolveSibling(data.getFileName() + "-looked-at"));
        Files.copy(data.resolve("tsunagi.mv.db"), copy.resolve("tsunagi.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        Map<String, Integer> times = new HashMap<>();
        String url = "jdbc:h2:file:" + copy.resolve("tsunagi") + ";IFEXISTS=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select family_name from application where family_name like '99____-%'")) {
            while (rows.next()) {
                times.merge(rows.getString(1), 1, Integer::sum);
            }
        }
        return times;
    }
}
