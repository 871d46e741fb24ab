"""What rules ask of a post: its brackets, lists, joints, the elements of its entries …; each module tells facts and no faults."""
