package org.tsunagi;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Municipalities that nominate and an officer who issues certificates, whatever becomes of a node: they press again and go on. */
final class Offices {
    private final List<Nominator> nominators = new ArrayList<>();
    private final Clerk clerk;

    /** All sign in once. */
    Offices(URI server, List<String> logins, String password, String call) throws Exception {
        for (String login : logins) {
            Visitor visitor = new Visitor(server);
            visitor.signIn(login, password);
            nominators.add(new Nominator(visitor, login, call));
        }
        Visitor officer = new Visitor(server);
        officer.signIn("officer", password);
        clerk = Clerk.of2019(officer);
    }

    /** They work while that is done, and until each has the answer to what it sent last. */
    void workDuring(Done something) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(nominators.size() + 1);
        List<Future<?>> work = new ArrayList<>();
        for (Nominator nominator : nominators) {
            work.add(threads.submit(() -> {
                nominator.nominateUntil(over::get);
                return null;
            }));
        }
        work.add(threads.submit(() -> {
            clerk.issueUntil(over::get);
            return null;
        }));
        try {
            something.happen();
        } finally {
            over.set(true);
        }
        for (Future<?> one : work) {
            one.get(2, TimeUnit.MINUTES); // an unexpected answer fails here
        }
        threads.shutdown();
    }

    /** The family names of those the server said it had taken. */
    Set<String> acknowledged() {
        Set<String> all = new HashSet<>();
        nominators.forEach(nominator -> all.addAll(nominator.acknowledged()));
        return all;
    }

    /** The certificates the server said it had issued. */
    Set<Long> issued() {
        return clerk.issued();
    }

    /** How many requests of all got no answer. */
    int withoutAnswer() {
        return clerk.withoutAnswer()
                + nominators.stream().mapToInt(Nominator::withoutAnswer).sum();
    }

    /** What is done to the nodes meanwhile. */
    interface Done {
        void happen() throws Exception;
    }
}
