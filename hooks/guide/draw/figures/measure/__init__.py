"""What can be measured of a movement: joint angles, surfaces that touch, balance."""
