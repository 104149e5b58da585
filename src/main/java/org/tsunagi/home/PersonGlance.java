package org.tsunagi.home;

import java.util.List;
import org.tsunagi.trainee.TraineeDetail;

/** One person at a glance, the latest course first. */
public record PersonGlance(TraineeDetail trainee, List<PersonLine> courses) {}
