"""What the generator must do, on the hand site and on small sites that a test makes."""
